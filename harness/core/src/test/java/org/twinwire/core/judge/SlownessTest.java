package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.Side;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

class SlownessTest {

  private static final long MILLI = 1_000_000;

  @Test
  void boundsACandidateByTheScenario() {
    Comparison comparison = bounded(1_000_000, 2_500_000);

    assertThat(comparison.candidate().findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.SLOWER);
              assertThat(finding.severity()).isEqualTo(Severity.DEVIATION);
              assertThat(finding.explanation())
                  .isEqualTo(
                      "Step 2 took 2.50 times as long as over the baseline"
                          + " (expected: at most 2.00 times).");
            });
    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.deviations()).isEqualTo(1);
    assertThat(bounded(1_000_000, 2_000_000).deviations()).isZero();
  }

  @Test
  void boundsABaselineByTheScenario() {
    Comparison comparison = bounded(2_500_000, 1_000_000);

    assertThat(comparison.candidate().findings()).isEmpty();
    assertThat(comparison.baseline().findings())
        .extracting(Finding::explanation)
        .containsExactly(
            "Step 2 took 2.50 times as long as over the candidate"
                + " (expected: at most 2.00 times).");
    assertThat(comparison.reason()).startsWith("rlpx: deviation, SLOWER (unexplained): Step 2");
  }

  @Test
  void tellsAConnectThatTakesEightTimesAsLongOnEitherSide() {
    Comparison candidate = connects(20, 160, 3);
    Comparison baseline = connects(160, 20, 3);

    assertThat(explanations(candidate.candidate()))
        .containsExactly(
            "Step 1 took 8.00 times as long as over the baseline"
                + " (expected: at most 5.00 times, or 50 ms more).");
    assertThat(explanations(baseline.baseline()))
        .containsExactly(
            "Step 1 took 8.00 times as long as over the candidate"
                + " (expected: at most 5.00 times, or 50 ms more).");
    assertThat(candidate.verdict()).isEqualTo(Verdict.PASS);
    assertThat(candidate.deviations()).isEqualTo(1);
    assertThat(candidate.baseline().findings()).isEmpty();
  }

  @Test
  void tellsASyncThatTakesEightTimesAsLong() {
    Step sync =
        new Step(Optional.empty(), Role.DIALER, new Action.Sync(Optional.empty()), Expect.SUCCESS);
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), sync);

    Comparison comparison = judge(plan, syncs("rlpx", 100, 3), syncs("mplex", 800, 3));

    assertThat(explanations(comparison.candidate()))
        .singleElement()
        .asString()
        .startsWith("Step 2 took 8.00 times as long as over the baseline");
  }

  @Test
  void saysNothingOfTimesThatAreNearOrFew() {
    assertThat(connects(5, 50, 3).deviations()).isZero();
    assertThat(connects(100, 499, 3).deviations()).isZero();
    assertThat(connects(20, 160, 2).deviations()).isZero();
  }

  @Test
  void saysNothingWhereOneOfTheAttemptsIsAsFast() {
    List<Trace> busy =
        List.of(
            connected("mplex", 160).trace(),
            connected("mplex", 40).trace(),
            connected("mplex", 200).trace());

    Comparison comparison =
        judge(
            Scripts.plan(Scripts.connect(Expect.SUCCESS)),
            Collections.nCopies(3, connected("rlpx", 20).trace()),
            busy);

    assertThat(comparison.deviations()).isZero();
  }

  @Test
  void saysNothingOfRequestsWithoutABound() {
    PlannedComparison plan =
        Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(Expect.SUCCESS));

    Comparison comparison =
        judge(
            plan,
            Collections.nCopies(3, Scripts.good("rlpx")),
            Collections.nCopies(3, Scripts.good("mplex", 5, 900 * MILLI)));

    assertThat(comparison.deviations()).isZero();
  }

  @Test
  void saysNothingWhereTheScriptHoldsANodeUp() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));
    Scenario late =
        plan.scenario()
            .behaving("lifecycle/late", Map.of(Role.LISTENER, Map.of("listener", "late")));

    assertThat(connects(of(late, plan.shape()), 20, 160, 3).deviations()).isZero();
  }

  @Test
  void saysNothingOfWhatEncryptionCosts() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));
    PlannedComparison plain = of(plan.scenario(), plan.shape(), "mplex-plaintext");

    assertThat(connects(plain, 160, 20, 3).deviations()).isZero();
  }

  @Test
  void saysNothingWhereTheTapHoldsBytesUp() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));
    Spot spot = new Spot(Role.LISTENER, new Shape.Split(1, 0), new Trigger.Start());
    Shaping octet = new Shaping("octet towards listener", List.of(spot));

    assertThat(connects(of(plan.scenario(), new ShapePlan.One(octet)), 20, 160, 3).deviations())
        .isZero();
  }

  private static PlannedComparison of(Scenario scenario, ShapePlan shape) {
    return of(scenario, shape, "mplex");
  }

  private static PlannedComparison of(Scenario scenario, ShapePlan shape, String candidate) {
    return new PlannedComparison(scenario, "refnode", "refnode", 68, shape, "rlpx", candidate, 3);
  }

  private static List<String> explanations(Side side) {
    return side.findings().stream().map(Finding::explanation).toList();
  }

  private static Comparison bounded(long baselineNanos, long candidateNanos) {
    PlannedComparison plan =
        Scripts.plan(
            Optional.of(2.0), Scripts.connect(Expect.SUCCESS), Scripts.header(Expect.SUCCESS));
    return judge(
        plan,
        List.of(Scripts.good("rlpx", 5, baselineNanos)),
        List.of(Scripts.good("mplex", 5, candidateNanos)));
  }

  private static Comparison connects(long baselineMillis, long candidateMillis, int attempts) {
    return connects(
        Scripts.plan(Scripts.connect(Expect.SUCCESS)), baselineMillis, candidateMillis, attempts);
  }

  private static Comparison connects(
      PlannedComparison plan, long baselineMillis, long candidateMillis, int attempts) {
    return judge(
        plan,
        Collections.nCopies(attempts, connected("rlpx", baselineMillis).trace()),
        Collections.nCopies(attempts, connected("mplex", candidateMillis).trace()));
  }

  private static List<Trace> syncs(String stack, long millis, int attempts) {
    Outcome done = new Outcome.Done(millis * MILLI, Optional.of(12));
    return Collections.nCopies(attempts, connected(stack, 20).step(done).trace());
  }

  private static ScriptedTrace connected(String stack, long millis) {
    Outcome.Connected usual = (Outcome.Connected) Scripts.connection();
    ScriptedTrace script = new ScriptedTrace(stack).open().stream("dialer-0");
    script.pass(Role.DIALER, "dialer-0", 0, "", 87);
    script.pass(Role.LISTENER, "dialer-0", 0, "", 88);
    return script.step(
        new Outcome.Connected(usual.session(), usual.eth(), usual.status(), millis * MILLI));
  }

  private static Comparison judge(
      PlannedComparison plan, List<Trace> baseline, List<Trace> candidate) {
    return ComparisonReport.judged(
        plan,
        PairImplementations.UNKNOWN,
        baseline,
        candidate,
        Scripts.CHAIN,
        KnownIssues.NONE,
        Scripts.RERUN);
  }
}
