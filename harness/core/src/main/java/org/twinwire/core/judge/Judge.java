package org.twinwire.core.judge;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.Slowness;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Trace;

/** Judges the traces of both sides of a comparison. A pure function of its arguments. */
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
   * Judges a comparison.
   *
   * @param pair implementations of the nodes, which decide which known issues apply
   * @param baseline one trace per attempt; ERROR if empty
   * @param chain served by both nodes
   * @param failing the lowest severity that fails: a violation, or in a strict run also a deviation
   */
  public static JudgedComparison judge(
      PlannedComparison planned,
      PairImplementations pair,
      List<Trace> baseline,
      List<Trace> candidate,
      Chain chain,
      KnownIssues issues,
      Severity failing) {
    return new Judge(planned, pair, chain, issues, failing).judge(baseline, candidate);
  }

  /**
   * Judges a single case, with no known issue excused.
   *
   * @param causes of the trace; they tell afterwards which rules were tried for each finding
   */
  public static JudgedCase judge(Scenario scenario, Trace trace, Chain chain, Causes causes) {
    return new CaseJudge(scenario, chain).judge(trace, causes);
  }

  private JudgedComparison judge(List<Trace> baseline, List<Trace> candidate) {
    List<JudgedCase> base = baseline.stream().map(cases::judge).toList();
    List<JudgedCase> other = candidate.stream().map(cases::judge).toList();
    JudgedSide first = side(planned.baseline(), base, slower(base, other, "candidate"));
    JudgedSide second = side(planned.candidate(), other, slower(other, base, "baseline"));
    return comparison(first, second);
  }

  private List<SideFinding> slower(List<JudgedCase> slow, List<JudgedCase> fast, String other) {
    IntStream met =
        IntStream.range(0, planned.scenario().steps().size())
            .filter(step -> met(slow, step) && met(fast, step));
    return new Slowness(planned)
        .of(met, traces(slow), traces(fast), other).stream()
            .map(found -> SideFindings.ofAll(slow, found))
            .toList();
  }

  private static boolean met(List<JudgedCase> cases, int step) {
    return !cases.isEmpty() && cases.stream().allMatch(judged -> judged.met(step));
  }

  private static List<Trace> traces(List<JudgedCase> cases) {
    return cases.stream().map(JudgedCase::trace).toList();
  }

  private JudgedSide side(String stack, List<JudgedCase> judged, List<SideFinding> more) {
    List<SideFinding> findings =
        Stream.concat(SideFindings.of(judged).stream(), more.stream()).toList();
    return new SideJudge(stack, judged, findings, issues.of(planned, pair, stack), failing).judge();
  }

  private JudgedComparison comparison(JudgedSide baseline, JudgedSide candidate) {
    boolean alone = isAlone(baseline, candidate);
    JudgedSide deciding = alone ? candidate : graver(baseline, candidate);
    return new JudgedComparison(
        planned,
        baseline,
        candidate,
        alone
            ? ComparisonClass.CANDIDATE_ALONE
            : ComparisonClass.of(baseline.deviates(), candidate.deviates()),
        deciding.verdict(),
        alone ? reasonAlone(baseline, candidate) : reason(baseline, candidate, deciding),
        applied(deciding));
  }

  /**
   * Tests whether only the candidate counts: a baseline that cannot be played does not change its
   * verdict.
   */
  private static boolean isAlone(JudgedSide baseline, JudgedSide candidate) {
    return baseline.verdict() == Verdict.UNSUPPORTED && candidate.verdict() != Verdict.UNSUPPORTED;
  }

  private static JudgedSide graver(JudgedSide baseline, JudgedSide candidate) {
    Verdict verdict = Verdict.merge(List.of(baseline.verdict(), candidate.verdict()));
    return candidate.verdict() == verdict ? candidate : baseline;
  }

  /** Returns the reason for the verdict. If both sides pass, a side that deviates has a reason. */
  private static String reason(JudgedSide baseline, JudgedSide candidate, JudgedSide deciding) {
    return Stream.of(deciding, candidate, baseline)
        .filter(side -> side.verdict() == deciding.verdict())
        .map(JudgedSide::reason)
        .filter(reason -> !reason.isEmpty())
        .findFirst()
        .orElse("");
  }

  private static String reasonAlone(JudgedSide baseline, JudgedSide candidate) {
    String notCompared = JudgedComparison.NOT_COMPARED + baseline.reason();
    return candidate.reason().isEmpty() ? notCompared : candidate.reason() + "; " + notCompared;
  }

  private Optional<JudgedComparison.AppliedIssue> applied(JudgedSide deciding) {
    return deciding
        .knownIssue()
        .map(
            entry ->
                new JudgedComparison.AppliedIssue(
                    entry, entry.matched(pair, deciding.stack()).map(Implementation::toString)));
  }
}
