package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** Only the first 100 bytes of the answer are delivered. */
public final class TruncatedExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) ->
            timeOut(script.carry(answer).deliver(answer, script.message(HEADERS, "1", 100))));
  }
}
