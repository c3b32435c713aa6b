package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.SessionEndExample;
import org.twinwire.core.trace.Trace;

/** The listener ends the session and says nothing. */
public final class UnexplainedExample implements SessionEndExample {

  @Override
  public Trace trace() {
    return connected().close(LISTENER, "").trace();
  }
}
