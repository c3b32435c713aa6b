package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.trace.Trace;

/** Judges finished traces (core.judge, with the run's chain and known issues). */
@FunctionalInterface
public interface Judging {

  /**
   * Judges all attempts of both sides.
   *
   * @param pair implementations of the two nodes
   * @param rerun the command that reruns only this cell
   */
  Comparison judge(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      String rerun);
}
