package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The listener ends its side of the stream behind the answer. */
public final class LostBehindCloseExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script.carry(answer).closeStream(LISTENER, STREAM)));
  }
}
