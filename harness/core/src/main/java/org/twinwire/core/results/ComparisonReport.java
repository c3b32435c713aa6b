package org.twinwire.core.results;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.Judge;
import org.twinwire.core.judge.JudgedComparison;
import org.twinwire.core.judge.JudgedSide;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Trace;

/** Converts a judged comparison into the form that reports show. */
public final class ComparisonReport {

  private ComparisonReport() {}

  /** Judges as {@link Judge#judge} does, and converts the result; only a violation fails. */
  public static Comparison judged(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      Chain chain,
      KnownIssues issues,
      String rerun) {
    return of(
        Judge.judge(planned, pair, baseline, candidate, chain, issues, Severity.VIOLATION), rerun);
  }

  /**
   * Converts a judged comparison; the runner adds the names of the trace files.
   *
   * @param rerun the command that reruns only this comparison
   */
  public static Comparison of(JudgedComparison judged, String rerun) {
    PlannedComparison planned = judged.planned();
    return new Comparison(
        new Comparison.Subject(
            planned.scenario().id(),
            planned.scenario().about().title(),
            planned.scenario().about().spec(),
            new Comparison.Pair(planned.dialer(), planned.listener()),
            planned.eth(),
            planned.shape().name()),
        side(planned, judged.baseline()),
        side(planned, judged.candidate()),
        new Comparison.Judgement(
            judged.comparisonClass(),
            judged.verdict(),
            judged.reason(),
            judged.knownIssue().map(ComparisonReport::note)),
        Optional.empty(),
        rerun);
  }

  private static Side side(PlannedComparison planned, JudgedSide side) {
    return new SideReport(planned.scenario(), side).report();
  }

  private static Comparison.KnownIssueNote note(JudgedComparison.AppliedIssue applied) {
    return new Comparison.KnownIssueNote(
        applied.entry().reason(),
        applied.entry().link(),
        applied.entry().expires().toString(),
        applied.implementation());
  }
}
