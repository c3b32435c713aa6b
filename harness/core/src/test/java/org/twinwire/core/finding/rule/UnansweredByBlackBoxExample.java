package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.unanswered;
import static org.twinwire.core.trace.Role.LISTENER;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** The request goes to a black box, which does not answer. */
public final class UnansweredByBlackBoxExample implements Example {

  @Override
  public Trace trace() {
    return unanswered().blackBox(LISTENER).trace();
  }
}
