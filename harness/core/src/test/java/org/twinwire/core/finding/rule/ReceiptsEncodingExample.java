package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Trace;

/** The dialer asks for receipts, gets some with bloom filters, and ends the session. */
public final class ReceiptsEncodingExample implements Example {

  @Override
  public Trace trace() {
    int request = EthCode.GET_RECEIPTS.number();
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1", request);
    script.pass(DIALER, STREAM, request, "1", 36);
    Msg answer = script.send(LISTENER, STREAM, EthCode.RECEIPTS.number(), "1", 5123);
    return script
        .carry(answer)
        .decode(answer)
        .deliver(answer)
        .ended("1", "disconnected")
        .close(DIALER, "local: receipts: got a bloom filter (expected: none since eth/69)")
        .trace();
  }
}
