package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.trace.Trace;

/** Makes a verdict of finished traces (core.diff, with the run's chain and known issues). */
@FunctionalInterface
public interface Judging {

  /**
   * Judges all attempts of both sides.
   *
   * @param pair what the two nodes are built on
   * @param rerun the command that reruns this cell alone
   */
  Comparison judge(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      String rerun);
}
