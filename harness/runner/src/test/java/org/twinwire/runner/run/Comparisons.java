package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/** Judged comparisons for tests. */
final class Comparisons {

  private Comparisons() {}

  static Comparison of(PlannedComparison planned, Verdict verdict, String reason, String rerun) {
    return new Comparison(
        new Comparison.Subject(
            planned.scenario().id(),
            planned.scenario().about().title(),
            planned.scenario().about().spec(),
            new Comparison.Pair(planned.dialer(), planned.listener()),
            planned.eth(),
            planned.shape().name()),
        side(planned.baseline(), verdict),
        side(planned.candidate(), verdict),
        new Comparison.Judgement(ComparisonClass.SAME, verdict, reason, Optional.empty()),
        Optional.empty(),
        rerun);
  }

  private static Side side(String stack, Verdict verdict) {
    Side.StepResult missed =
        new Side.StepResult(
            1, "asks for one header", "the header", "nothing", false, List.of(), 0, 0);
    return new Side(
        stack,
        verdict,
        new Side.Found(List.of(), List.of()),
        new Side.Played(1, verdict == Verdict.FAIL ? List.of(missed) : List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }
}
