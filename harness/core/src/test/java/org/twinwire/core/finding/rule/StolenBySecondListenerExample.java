package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer is delivered to a second listener. */
public final class StolenBySecondListenerExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) ->
            timeOut(script.listener(DIALER, STREAM).carry(answer).decode(answer).deliver(answer)));
  }
}
