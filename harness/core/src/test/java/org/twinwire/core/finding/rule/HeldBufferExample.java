package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer is buffered before its listener attaches, and stays there. */
public final class HeldBufferExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) ->
            timeOut(
                script
                    .carry(answer)
                    .decode(answer)
                    .buffer(answer)
                    .listener(DIALER, STREAM)
                    .closeStream(LISTENER, STREAM)
                    .log(DIALER, "not dispatching pause buffer as there are no listeners")));
  }
}
