package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The tap cuts the connection while the answer is on its way. */
public final class CutByTapExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script.write(answer).tapCut(answer)));
  }
}
