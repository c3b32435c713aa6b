package org.twinwire.runner.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * What a run is made of: built once by {@link RunOpening}, used by {@link Run} and {@link
 * Minimising}.
 *
 * @param issues known issues that are checked for a match at the end
 * @param limit of the whole run
 */
record RunParts(
    List<PlannedComparison> plan,
    RuntimeChoice choice,
    Playing playing,
    Judging judging,
    KnownIssues issues,
    Output output,
    Duration limit) {

  /** What plays the cases. */
  record Playing(PairPool pool, CaseRunner cases, Convictions convictions, NodeKeys keys) {}

  /**
   * What the report needs besides the results.
   *
   * @param report its folder
   * @param traces which of the traces stay in it
   * @param version of this program
   */
  record Output(Rerun rerun, Path report, TraceKeeping traces, String version) {}

  RunParts {
    plan = List.copyOf(plan);
  }

  /** Returns one sentence for each issue that matches nothing although its nodes took part. */
  List<String> unusedIssues() {
    return issues.unused(plan, playing.pool()::implementations).stream()
        .map(
            issue ->
                "%s: known issue of %s matches nothing".formatted(issue.place(), issue.scenario()))
        .toList();
  }

  List<Pair> pairs() {
    return plan.stream().map(PlannedComparison::pair).distinct().toList();
  }
}
