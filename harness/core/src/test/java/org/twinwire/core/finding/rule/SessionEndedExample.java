package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The dialer ends the session while the answer is on its way. */
public final class SessionEndedExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) -> script.write(answer).close(DIALER, "").ended("1", "disconnected"));
  }
}
