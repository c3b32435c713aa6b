package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.unanswered;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The request is delivered, and not answered. */
public final class NeverAnsweredExample implements Example {

  @Override
  public Trace trace() {
    return unanswered().trace();
  }
}
