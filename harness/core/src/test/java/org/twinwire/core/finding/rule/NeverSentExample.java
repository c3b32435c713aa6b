package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.STREAM;
import static org.twinwire.core.finding.ExampleTraces.connected;
import static org.twinwire.core.finding.ExampleTraces.timeOut;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The request is begun, and nothing is sent. */
public final class NeverSentExample implements Example {

  @Override
  public Trace trace() {
    return timeOut(connected().stream(STREAM).started(STREAM, "1")).trace();
  }
}
