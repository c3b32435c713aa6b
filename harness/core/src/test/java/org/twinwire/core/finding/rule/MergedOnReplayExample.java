package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.merged;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** Two requests are buffered, and delivered as one. */
public final class MergedOnReplayExample implements Example {

  @Override
  public Trace trace() {
    return merged(true);
  }
}
