package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.SessionEndExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The listener ends the session before it has answered. */
public final class EndedBySenderExample implements SessionEndExample {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    return script.endSeen(DIALER).ended("1", "disconnected").blackBox(LISTENER).trace();
  }
}
