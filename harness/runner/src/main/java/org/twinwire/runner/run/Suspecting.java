package org.twinwire.runner.run;

import java.util.Set;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Trace;

/** Finds what a case is suspected of (core.judge, with the run's chain and known issues). */
@FunctionalInterface
public interface Suspecting {

  /** Returns the kinds of a case's deviations that no known issue excuses. */
  Set<Suspicion> of(PlannedComparison planned, Trace trace);
}
