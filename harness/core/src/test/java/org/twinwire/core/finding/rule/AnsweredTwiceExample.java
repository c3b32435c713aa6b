package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.HEADERS;
import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The listener answers, and answers again. */
public final class AnsweredTwiceExample implements Example {

  @Override
  public Trace trace() {
    return answer(
        (script, answer) -> {
          script.carry(answer).deliver(answer).ended("1", "answered");
          script.pass(LISTENER, STREAM, HEADERS, "1", 5100);
        });
  }
}
