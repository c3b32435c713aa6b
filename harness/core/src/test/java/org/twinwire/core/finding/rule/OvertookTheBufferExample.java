package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Trace;

/** A later message is delivered before the one in the buffer. */
public final class OvertookTheBufferExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().openStream(STREAM);
    Msg first = script.send(LISTENER, STREAM, 7, "", 700);
    script.carry(first).buffer(first).listener(DIALER, STREAM);
    script.pass(LISTENER, STREAM, 1, "", 50);
    return script.deliver(first).trace();
  }
}
