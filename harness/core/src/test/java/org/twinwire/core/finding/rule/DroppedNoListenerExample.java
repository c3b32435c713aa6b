package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.lateListener;
import static org.twinwire.core.finding.ExampleTraces.timeOut;
import static org.twinwire.core.trace.Role.DIALER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The answer is decoded before its listener attaches, and not kept. */
public final class DroppedNoListenerExample implements Example {

  @Override
  public Trace trace() {
    return lateListener(
        (script, answer) -> timeOut(script.carry(answer).decode(answer).listener(DIALER, STREAM)));
  }
}
