package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.fault.CleanRows;
import org.twinwire.core.fault.FaultRows;
import org.twinwire.core.fault.PlannedFault;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultTable;

/** Plays a job of planted faults and fills its table; a run that is stopped leaves rows out. */
final class FaultPlay {

  private final Run run;
  private final List<FaultRow> rows = new ArrayList<>();
  private final List<Comparison> clean = new ArrayList<>();

  FaultPlay(Run run) {
    this.run = run;
  }

  FaultTable play(FaultJob job) {
    try {
      for (PlannedFault planted : job.planted()) {
        rows.addAll(FaultRows.of(planted, run.execute(planted.comparison())));
      }
      for (PlannedComparison planned : job.clean()) {
        clean.add(run.execute(planned));
      }
    } catch (RunStoppedException e) {
      run.stop(String.valueOf(e.getMessage()));
    }
    return new FaultTable(rows, CleanRows.of(clean));
  }
}
