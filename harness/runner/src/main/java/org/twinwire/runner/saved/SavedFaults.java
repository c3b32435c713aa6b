package org.twinwire.runner.saved;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.fault.CleanRows;
import org.twinwire.core.fault.FaultRows;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.runner.run.FaultJob;

/** The table of the planted faults, in the order in which the run played them. */
final class SavedFaults {

  private SavedFaults() {}

  /** What a run that was stopped did not play has no row. */
  static FaultTable table(FaultJob job, List<Comparison> judged) {
    return new FaultTable(
        job.planted().stream()
            .flatMap(
                planted ->
                    played(planted.comparison(), judged).stream()
                        .flatMap(found -> FaultRows.of(planted, found).stream()))
            .toList(),
        CleanRows.of(
            job.clean().stream().flatMap(planned -> played(planned, judged).stream()).toList()));
  }

  private static Optional<Comparison> played(PlannedComparison planned, List<Comparison> judged) {
    return judged.stream().filter(one -> SavedPlan.isOf(planned, one)).findFirst();
  }
}
