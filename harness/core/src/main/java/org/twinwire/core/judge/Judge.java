package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.finding.Slowness;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.SideReport;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Trace;

/** Makes a comparison out of the traces of both sides. Pure. */
public final class Judge {

  private final PlannedComparison planned;
  private final PairImplementations pair;
  private final KnownIssues issues;
  private final CaseJudge cases;
  private final Severity failing;

  private Judge(
      PlannedComparison planned,
      PairImplementations pair,
      Chain chain,
      KnownIssues issues,
      Severity failing) {
    this.planned = planned;
    this.pair = pair;
    this.issues = issues;
    this.cases = new CaseJudge(planned.scenario(), chain);
    this.failing = failing;
  }

  /**
   * Judges a comparison; the traces' files are left for the runner to fill in.
   *
   * @param pair what the nodes are built on, which decides on the known issues
   * @param baseline one trace per attempt; none at all is ERROR
   * @param chain the one both nodes serve
   * @param rerun the command that reruns this comparison alone
   */
  public static Comparison judge(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      Chain chain,
      KnownIssues issues,
      String rerun) {
    return judge(planned, pair, baseline, candidate, chain, issues, Severity.VIOLATION, rerun);
  }

  /**
   * The same, with the least severity that fails: a violation, or in a strict run a deviation too.
   */
  public static Comparison judge(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      Chain chain,
      KnownIssues issues,
      Severity failing,
      String rerun) {
    return new Judge(planned, pair, chain, issues, failing).judge(baseline, candidate, rerun);
  }

  private Comparison judge(List<Trace> baseline, List<Trace> candidate, String rerun) {
    List<JudgedCase> base = baseline.stream().map(cases::judge).toList();
    List<JudgedCase> other = candidate.stream().map(cases::judge).toList();
    Slowness slowness = new Slowness(planned, base, other);
    JudgedSide first = side(planned.baseline(), base, slowness.ofBaseline());
    JudgedSide second = side(planned.candidate(), other, slowness.ofCandidate());
    return comparison(first, second, rerun);
  }

  private JudgedSide side(String stack, List<JudgedCase> judged, List<SideFinding> more) {
    List<SideFinding> findings =
        Stream.concat(SideFindings.of(judged).stream(), more.stream()).toList();
    return new SideJudge(stack, judged, findings, issues.of(planned, pair, stack), failing).judge();
  }

  private Comparison comparison(JudgedSide baseline, JudgedSide candidate, String rerun) {
    boolean alone = isAlone(baseline, candidate);
    JudgedSide deciding = alone ? candidate : graver(baseline, candidate);
    return new Comparison(
        planned.scenario().id(),
        planned.scenario().title(),
        planned.scenario().spec(),
        new Comparison.Pair(planned.dialer(), planned.listener()),
        planned.eth(),
        planned.shape().name(),
        new SideReport(planned.scenario(), baseline).report(),
        new SideReport(planned.scenario(), candidate).report(),
        alone
            ? ComparisonClass.CANDIDATE_ALONE
            : ComparisonClass.of(baseline.deviates(), candidate.deviates()),
        deciding.verdict(),
        alone ? reasonAlone(baseline, candidate) : reason(baseline, candidate, deciding),
        note(deciding),
        Optional.empty(),
        rerun);
  }

  /** A baseline that cannot be played takes nothing from what the candidate did. */
  private static boolean isAlone(JudgedSide baseline, JudgedSide candidate) {
    return baseline.verdict() == Verdict.UNSUPPORTED && candidate.verdict() != Verdict.UNSUPPORTED;
  }

  private static JudgedSide graver(JudgedSide baseline, JudgedSide candidate) {
    Verdict verdict = Verdict.merge(List.of(baseline.verdict(), candidate.verdict()));
    return candidate.verdict() == verdict ? candidate : baseline;
  }

  /** Of two sides that pass, the one that deviates has something to say. */
  private static String reason(JudgedSide baseline, JudgedSide candidate, JudgedSide deciding) {
    return Stream.of(deciding, candidate, baseline)
        .filter(side -> side.verdict() == deciding.verdict())
        .map(JudgedSide::reason)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String reasonAlone(JudgedSide baseline, JudgedSide candidate) {
    String notCompared = Comparison.NOT_COMPARED + baseline.reason();
    return candidate.reason().isEmpty() ? notCompared : candidate.reason() + "; " + notCompared;
  }

  private Optional<Comparison.KnownIssueNote> note(JudgedSide deciding) {
    return deciding
        .knownIssue()
        .map(
            entry ->
                new Comparison.KnownIssueNote(
                    entry.reason(),
                    entry.link(),
                    entry.expires().toString(),
                    entry.matched(pair, deciding.stack()).map(Implementation::toString)));
  }
}
