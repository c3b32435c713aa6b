package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The tap holds the bytes of the answer for good. */
public final class HeldByTapExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script.write(answer).tapHeld(answer)));
  }
}
