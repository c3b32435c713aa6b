package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The stream ends before its listener attaches. */
public final class ClosedBeforeAttachExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) ->
            timeOut(script.carry(answer).closeStream(LISTENER, STREAM).listener(DIALER, STREAM)));
  }
}
