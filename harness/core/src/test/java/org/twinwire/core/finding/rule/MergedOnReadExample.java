package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.ExampleTraces.merged;

import org.twinwire.core.finding.Example;
import org.twinwire.core.trace.Trace;

/** Two requests are read, and delivered as one. */
public final class MergedOnReadExample implements Example {

  @Override
  public Trace trace() {
    return merged(false);
  }
}
