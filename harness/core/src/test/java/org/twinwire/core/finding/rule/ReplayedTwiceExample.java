package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The buffered answer is delivered twice. */
public final class ReplayedTwiceExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) ->
            script
                .carry(answer)
                .buffer(answer)
                .listener(DIALER, STREAM)
                .deliver(answer)
                .deliver(answer)
                .ended("1", "answered"));
  }
}
