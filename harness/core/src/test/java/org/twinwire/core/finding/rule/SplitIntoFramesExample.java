package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Trace;

/** The answer is decoded and delivered as two messages. */
public final class SplitIntoFramesExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) -> {
          Message head = script.message(HEADERS, "1", 4096);
          Message tail = script.message(99, "", 1027);
          script.carry(answer);
          script.decode(answer, head).deliver(answer, head);
          script.decode(answer, tail).deliver(answer, tail);
          timeOut(script);
        });
  }
}
