package org.twinwire.runner.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * What a run is made of.
 *
 * @param report folder of the report
 * @param limit how long the whole run may take
 * @param version of this program
 */
record RunParts(
    List<PlannedComparison> plan,
    RuntimeChoice choice,
    PairPool pool,
    CaseRunner cases,
    Judging judging,
    NodeKeys keys,
    Rerun rerun,
    Path report,
    Duration limit,
    String version) {
  RunParts {
    plan = List.copyOf(plan);
  }

  List<Pair> pairs() {
    return plan.stream().map(PlannedComparison::pair).distinct().toList();
  }
}
