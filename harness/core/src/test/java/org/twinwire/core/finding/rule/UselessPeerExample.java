package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.SessionEndExample;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.Trace;

/** The dialer gets an answer, and ends the session because the listener is of no use to it. */
public final class UselessPeerExample implements SessionEndExample {

  @Override
  public Trace trace() {
    ScriptedTrace script = connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 600);
    return script
        .ended("1", "answered")
        .close(DIALER, "local: useless peer: answer 1: got 1 items (expected: 128)")
        .trace();
  }
}
