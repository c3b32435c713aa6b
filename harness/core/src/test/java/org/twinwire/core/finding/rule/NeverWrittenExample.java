package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer was sent, and no byte of it was written. */
public final class NeverWrittenExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script));
  }
}
