package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.Concern;
import org.twinwire.core.known.KnownDeviation;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.RunTotals;
import org.twinwire.core.scenario.ConformanceRule;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Trace;

class SeverityTest {

  private static final Trace GOOD = Scripts.good("rlpx");
  private static final Trace WRONG = Scripts.good("mplex", 6, 1_000_000);
  private static final Expect TWO_ITEMS =
      new Expect(Optional.empty(), List.of(2), Content.ANY, Optional.empty());

  @Test
  void countsWhatOnlyBreaksPracticeAndPasses() {
    Comparison comparison = judge(testing(ConformanceRule.E11), WRONG);

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.deviations()).isEqualTo(1);
    assertThat(comparison.candidate().deviations())
        .singleElement()
        .asString()
        .startsWith("WRONG_ANSWER (wrong-content): ");
    assertThat(comparison.reason()).startsWith("mplex: deviation, WRONG_ANSWER (wrong-content): ");
    assertThat(comparison.comparisonClass()).isEqualTo(ComparisonClass.CANDIDATE_ONLY);
    assertThat(comparison.candidate().findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.DEVIATION);
    assertThat(RunTotals.of(List.of(comparison)).deviations()).isEqualTo(1);
  }

  @Test
  void failsForDeviationsInAStrictRun() {
    Comparison comparison = judge(testing(ConformanceRule.E11), WRONG, Severity.DEVIATION);

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.deviations()).isEqualTo(1);
  }

  @Test
  void failsWhereOneOfTheRulesIsBinding() {
    assertThat(judge(testing(ConformanceRule.E11, ConformanceRule.E8), WRONG).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(testing(), WRONG).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void saysOfWhatFailsThatItIsNoDeviation() {
    Comparison comparison = judge(testing(ConformanceRule.E8), WRONG);

    assertThat(comparison.deviations()).isZero();
    assertThat(comparison.candidate().findings())
        .extracting(Finding::severity)
        .containsExactly(Severity.VIOLATION);
  }

  @Test
  void failsForLossAndDeathWhateverTheRule() {
    PlannedComparison plan = testing(ConformanceRule.L7);

    assertThat(judge(plan, Scripts.held("mplex")).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judge(plan, Scripts.died("mplex", Fatality.EXITED)).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void takesAnUnmetExpectationAsGravelyAsTheRule() {
    Step two = Scripts.header(TWO_ITEMS);
    Comparison usual = judge(testing(two, ConformanceRule.E11), Scripts.good("mplex"));

    assertThat(usual.verdict()).isEqualTo(Verdict.PASS);
    assertThat(usual.candidate().deviations())
        .containsExactly("step 2: 1 items (expected: 2 items)");
    assertThat(judge(testing(two, ConformanceRule.E8), Scripts.good("mplex")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void tellsAnUnmetExpectationOnceWithTheFindingThatExplainsIt() {
    Step two = Scripts.header(Scripts.outcome(OutcomeKind.DISCONNECTED));
    Comparison comparison = judge(testing(two, ConformanceRule.E21), WRONG);

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.candidate().deviations()).hasSize(1);
  }

  @Test
  void doesNotPassWhatWasOnlyPlayedUpToADeviation() {
    Trace then = Scripts.unsupported("mplex");
    Step slow =
        Scripts.connect(new Expect(Optional.empty(), List.of(), Content.EXACT, Optional.of(0L)));
    PlannedComparison plan =
        Scripts.testing(List.of(ConformanceRule.E11), slow, Scripts.header(Expect.SUCCESS));

    Comparison comparison = judge(plan, then);

    assertThat(comparison.verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void excusesADeviationThatIsKnown() {
    Comparison known = judge(testing(ConformanceRule.E11), WRONG, issues("wrong-content"));
    Comparison untrue =
        judge(testing(ConformanceRule.E11), Scripts.good("mplex"), issues("wrong-content"));

    assertThat(known.verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(known.deviations()).isZero();
    assertThat(untrue.verdict()).isEqualTo(Verdict.XPASS);
  }

  @Test
  void excusesAnUnmetExpectationThatIsKnown() {
    PlannedComparison plan = testing(Scripts.header(TWO_ITEMS), ConformanceRule.E11);

    Comparison known = judge(plan, Scripts.good("mplex"), issues(new KnownDeviation.Unmet(1)));

    assertThat(known.verdict()).isEqualTo(Verdict.XFAIL);
    assertThat(known.candidate().deviations()).isEmpty();
  }

  private static KnownIssues issues(String cause) {
    return issues(new KnownDeviation.Found(FindingType.WRONG_ANSWER, cause));
  }

  private static KnownIssues issues(KnownDeviation deviation) {
    KnownIssue entry =
        new KnownIssue(
            "known-issues.yaml:1",
            "*/*",
            "mplex",
            new Concern(Optional.empty(), Optional.empty(), Optional.empty()),
            deviation,
            false,
            "known",
            "https://example.org/1",
            LocalDate.MAX);
    return new KnownIssues(List.of(entry), LocalDate.EPOCH, List.of());
  }

  private static PlannedComparison testing(ConformanceRule... rules) {
    return testing(Scripts.header(Expect.SUCCESS), rules);
  }

  private static PlannedComparison testing(Step second, ConformanceRule... rules) {
    return Scripts.testing(List.of(rules), Scripts.connect(Expect.SUCCESS), second);
  }

  private static Comparison judge(PlannedComparison plan, Trace candidate) {
    return judge(plan, candidate, Severity.VIOLATION);
  }

  private static Comparison judge(PlannedComparison plan, Trace candidate, Severity failing) {
    return judge(plan, candidate, KnownIssues.NONE, failing);
  }

  private static Comparison judge(PlannedComparison plan, Trace candidate, KnownIssues issues) {
    return judge(plan, candidate, issues, Severity.VIOLATION);
  }

  private static Comparison judge(
      PlannedComparison plan, Trace candidate, KnownIssues issues, Severity failing) {
    return ComparisonReport.of(
        Judge.judge(
            plan,
            PairImplementations.UNKNOWN,
            List.of(GOOD),
            List.of(candidate),
            Scripts.CHAIN,
            issues,
            failing),
        Scripts.RERUN);
  }
}
