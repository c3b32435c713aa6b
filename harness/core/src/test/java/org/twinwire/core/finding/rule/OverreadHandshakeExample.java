package org.twinwire.core.finding.rule;

import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

/** The Status comes with the handshake and is never decoded. */
public final class OverreadHandshakeExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = new ScriptedTrace("rlpx").open();
    Msg status = script.send(LISTENER, "rlpx", 0, "", 88);
    return script
        .carry(status)
        .negotiated(DIALER, "rlpx")
        .negotiated(LISTENER, "rlpx")
        .listener(DIALER, "rlpx")
        .trace();
  }
}
