package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Trace;

/** Of two answers that wait for the window of their stream, only the second is ever written. */
public final class DroppedBySenderExample implements Example {

  @Override
  public Trace trace() {
    ScriptedTrace script =
        connected("yamux").stream(STREAM).started(STREAM, "1").started(STREAM, "2");
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.pass(DIALER, STREAM, 3, "2", 12);
    script.queue(LISTENER, STREAM, HEADERS, "1", 5_123);
    Message second = script.queue(LISTENER, STREAM, HEADERS, "2", 5_124);
    Msg placed = script.place(LISTENER, STREAM, second);
    script.carry(placed).decode(placed).deliver(placed).ended("2", "answered");
    return timeOut(script).trace();
  }
}
