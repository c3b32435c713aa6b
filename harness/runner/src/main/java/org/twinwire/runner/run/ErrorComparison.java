package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/** Makes a comparison that could not be judged, because the judge itself failed. */
final class ErrorComparison {

  private ErrorComparison() {}

  static Comparison of(PlannedComparison planned, String reason, String rerun) {
    return new Comparison(
        new Comparison.Subject(
            planned.scenario().id(),
            planned.scenario().about().title(),
            planned.scenario().about().spec(),
            new Comparison.Pair(planned.dialer(), planned.listener()),
            planned.eth(),
            planned.shape().name()),
        side(planned.baseline()),
        side(planned.candidate()),
        new Comparison.Judgement(ComparisonClass.SAME, Verdict.ERROR, reason, Optional.empty()),
        Optional.empty(),
        rerun);
  }

  private static Side side(String stack) {
    return new Side(
        stack,
        Verdict.ERROR,
        new Side.Found(List.of(), List.of()),
        new Side.Played(0, List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }
}
