package org.twinwire.runner.run;

import java.util.Set;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Trace;

/**
 * Tells of what a case would be found guilty (core.diff, with the run's chain and known issues).
 */
@FunctionalInterface
public interface Suspecting {

  /** Returns the kinds of what is wrong with a case, as far as no known issue excuses it. */
  Set<Suspicion> of(PlannedComparison planned, Trace trace);
}
