package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.answer;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The dialer resets the stream before the answer comes. */
public final class ReceiverResetStreamExample implements Example {

  @Override
  public Trace trace() {
    return answer((script, answer) -> timeOut(script.resetStream(DIALER, STREAM).carry(answer)));
  }
}
