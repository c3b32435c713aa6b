package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer lies in the buffer until the request has timed out. */
public final class LateListenerExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) ->
            timeOut(script.carry(answer).buffer(answer)).listener(DIALER, STREAM).deliver(answer));
  }
}
