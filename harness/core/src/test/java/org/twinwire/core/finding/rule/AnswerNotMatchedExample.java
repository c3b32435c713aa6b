package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer is delivered, and the request times out. */
public final class AnswerNotMatchedExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script.carry(answer).decode(answer).deliver(answer)));
  }
}
