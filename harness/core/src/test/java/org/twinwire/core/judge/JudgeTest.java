package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.Arrays;
import java.util.List;
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
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

class JudgeTest {

  private static final Trace GOOD = Scripts.good("rlpx");

  @Test
  void passesWhenBothSidesDoAsExpected() {
    Comparison comparison = judge(Scripts.oneHeader(), GOOD, Scripts.good("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.comparisonClass()).isEqualTo(ComparisonClass.SAME);
    assertThat(comparison.reason()).isEmpty();
    assertThat(comparison.rerun()).isEqualTo(Scripts.RERUN);
    assertThat(comparison.scenario()).isEqualTo("lifecycle/original[n=1]");
  }

  @Test
  void failsWithTheLostAnswerAsTheReason() {
    Comparison comparison = judge(Scripts.oneHeader(), GOOD, Scripts.held("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.comparisonClass()).isEqualTo(ComparisonClass.CANDIDATE_ONLY);
    assertThat(comparison.reason())
        .startsWith("mplex: LOST (held-buffer): The answer to request 1 (BlockHeaders,");
    assertThat(comparison.baseline().verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void tellsWhichSideDeviates() {
    Trace bad = Scripts.held("mplex");

    assertThat(judge(Scripts.oneHeader(), bad, GOOD).comparisonClass())
        .isEqualTo(ComparisonClass.BASELINE_ONLY);
    assertThat(judge(Scripts.oneHeader(), bad, bad).comparisonClass())
        .isEqualTo(ComparisonClass.BOTH);
  }

  @Test
  void callsATraceWithAnErrorAnError() {
    Comparison comparison = judge(Scripts.oneHeader(), GOOD, Scripts.broken("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).isEqualTo("mplex: the listener's process died");
    assertThat(comparison.comparisonClass()).isEqualTo(ComparisonClass.SAME);
  }

  @Test
  void concludesNothingFromEventsThatContradictEachOther() {
    Trace odd = Scripts.contradictory("mplex");

    Comparison comparison = judge(Scripts.oneHeader(), GOOD, odd);

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason())
        .startsWith("mplex: dialer (refnode) contradicts itself: event ")
        .contains("session-closed: by remote with the reason \"local: no answer\"");
    assertThat(findings(comparison)).isEmpty();
  }

  @Test
  void failsWithANodeThatItsPeersBytesKilled() {
    Comparison comparison =
        judge(Scripts.oneHeader(), GOOD, Scripts.died("mplex", Fatality.EXITED));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.reason())
        .isEqualTo(
            "mplex: DISCONNECTED (process-died): The listener died (exit code 3) after bytes of"
                + " its peer had reached it.");
    assertThat(comparison.candidate().findings()).hasSize(1);
  }

  @Test
  void callsANodeThatWasKilledFromOutsideAnError() {
    Comparison comparison =
        judge(Scripts.oneHeader(), GOOD, Scripts.died("mplex", Fatality.KILLED));

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason())
        .isEqualTo("mplex: listener (refnode) died: exit code 3; its last lines:\npanic");
  }

  @Test
  void callsASideWithoutACaseAnError() {
    Comparison comparison =
        ComparisonReport.judged(
            Scripts.oneHeader(),
            PairImplementations.UNKNOWN,
            List.of(GOOD),
            List.of(),
            Scripts.CHAIN,
            KnownIssues.NONE,
            Scripts.RERUN);

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).isEqualTo("mplex: no case was run");
  }

  @Test
  void callsACheckerThatThrowsAnError() {
    StepOutcome nowhere = new StepOutcome(9, List.of(Scripts.connection()), 0, 1);
    Trace odd = new Trace(GOOD.id(), GOOD.events(), List.of(nowhere), Optional.empty());

    Comparison comparison = judge(Scripts.oneHeader(), GOOD, odd);

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).contains("judging failed").contains("9");
  }

  @Test
  void notesAReaderThatMightHaveBeenTakenForStuck() {
    ScriptedTrace script = Scripts.connected("mplex");
    ScriptedTrace.Msg late = script.send(DIALER, "dialer-0", 7, "", 50);
    script.carry(late).after(250).deliver(late);

    Comparison comparison =
        judge(
            Scripts.plan(Scripts.connect(Expect.SUCCESS)),
            Scripts.connected("rlpx").trace(),
            script.trace());

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.baseline().slowReader()).isEmpty();
    assertThat(comparison.candidate().slowReader())
        .contains(
            "slow reader: the listener was silent for 250 ms and then went on; meanwhile the"
                + " NewBlock of the dialer (50 bytes) was read but not delivered");
  }

  @Test
  void callsWhatANodeCannotDoUnsupported() {
    Comparison comparison = judge(Scripts.oneHeader(), GOOD, Scripts.unsupported("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(comparison.reason()).isEqualTo("mplex: unsupported (requests: not offered)");
  }

  @Test
  void judgesTheCandidateAloneWhereTheBaselineCannotBePlayed() {
    Trace cannot = Scripts.unsupported("rlpx");

    Comparison passed = judge(Scripts.oneHeader(), cannot, Scripts.good("mplex"));
    Comparison failed = judge(Scripts.oneHeader(), cannot, Scripts.held("mplex"));

    assertThat(passed.verdict()).isEqualTo(Verdict.PASS);
    assertThat(passed.comparisonClass()).isEqualTo(ComparisonClass.CANDIDATE_ALONE);
    assertThat(passed.reason())
        .isEqualTo("not compared with rlpx: unsupported (requests: not offered)");
    assertThat(failed.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(failed.comparisonClass()).isEqualTo(ComparisonClass.CANDIDATE_ALONE);
    assertThat(failed.reason()).startsWith("mplex: LOST (held-buffer)").endsWith(passed.reason());
    assertThat(failed.notCompared()).isEqualTo(passed.reason());
  }

  @Test
  void doesNotPassACandidateThatCannotBePlayed() {
    Trace cannot = Scripts.unsupported("mplex");

    assertThat(judge(Scripts.oneHeader(), cannot, cannot).verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(judge(Scripts.oneHeader(), GOOD, cannot).verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(judge(Scripts.oneHeader(), Scripts.held("rlpx"), cannot).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void namesTheLimitThatAnOutcomeNames() {
    Trace full = refusedByLimit("resource limit exceeded: too many streams");

    assertThat(findings(judge(Scripts.oneHeader(), GOOD, full)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.DISCONNECTED);
              assertThat(finding.cause()).isEqualTo("peer-limit");
              assertThat(finding.explanation()).contains("too many streams");
            });
    assertThat(findings(judge(Scripts.oneHeader(), GOOD, refusedByLimit("nobody there"))))
        .extracting(Finding::cause)
        .containsExactly("unexplained");
  }

  private static Trace refusedByLimit(String reason) {
    return Scripts.connected("mplex").step(new Outcome.Refused(Optional.of("1"), reason)).trace();
  }

  @Test
  void givesADisconnectTheLimitThatOnlyItsOutcomeNames() {
    ScriptedTrace script = Scripts.connected("mplex").stream(Scripts.STREAM);
    script.close(LISTENER, "");
    Trace full =
        script
            .step(
                new Outcome.Disconnected(
                    Optional.of("1"), Optional.of("denied by resource manager"), 1))
            .trace();

    assertThat(findings(judge(Scripts.oneHeader(), GOOD, full)))
        .extracting(Finding::cause)
        .containsExactly("peer-limit");
  }

  @Test
  void setsFailureAboveErrorAndErrorAboveUnsupported() {
    PlannedComparison plan = Scripts.oneHeader();

    assertThat(judge(plan, Scripts.broken("rlpx"), Scripts.held("mplex")).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(judge(plan, Scripts.broken("rlpx"), Scripts.unsupported("mplex")).verdict())
        .isEqualTo(Verdict.ERROR);
    assertThat(sides(plan, GOOD, Scripts.broken("mplex"), Scripts.held("mplex")).verdict())
        .isEqualTo(Verdict.FAIL);
  }

  @Test
  void checksEveryAnswerAgainstTheChain() {
    Comparison comparison = judge(Scripts.oneHeader(), GOOD, Scripts.good("mplex", 6, 1_000_000));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(findings(comparison))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.WRONG_ANSWER);
              assertThat(finding.cause()).isEqualTo("wrong-content");
            });
  }

  @Test
  void doesNotCheckAnswersThatMayBeAnything() {
    Expect any = new Expect(Optional.empty(), List.of(), Content.ANY, Optional.empty());
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(any));

    assertThat(judge(plan, GOOD, Scripts.good("mplex", 6, 1)).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void holdsCountsAgainstTheScenario() {
    Expect two = new Expect(Optional.empty(), List.of(2), Content.EXACT, Optional.empty());
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(two));

    assertThat(judge(plan, GOOD, GOOD).reason())
        .isEqualTo("mplex: step 2: 1 items (expected: 2 items)");
  }

  @Test
  void holdsTheTimeOfAStepAgainstTheScenario() {
    Expect fast = new Expect(Optional.empty(), List.of(), Content.EXACT, Optional.of(100L));
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(fast));
    Trace slow = slowStep();

    assertThat(judge(plan, GOOD, slow).reason())
        .isEqualTo("mplex: step 2: 300 ms (expected: within 100 ms)");
  }

  private static Trace slowStep() {
    Trace good = Scripts.good("mplex");
    StepOutcome last = good.steps().getLast();
    StepOutcome slow =
        new StepOutcome(1, last.outcomes(), last.endedNanos() - 300_000_000, last.endedNanos());
    return new Trace(
        good.id(), good.events(), List.of(good.steps().getFirst(), slow), Optional.empty());
  }

  @Test
  void reportsADisconnectThatNoStepExpects() {
    Comparison comparison =
        judge(Scripts.oneHeader(), GOOD, Scripts.refused("mplex", "0x10 subprotocol-error"));

    assertThat(findings(comparison))
        .extracting(Finding::type)
        .containsExactly(FindingType.DISCONNECTED);
  }

  @Test
  void reportsAnEndBehindTheLastStepThatTheRunnerDidNotMake() {
    ScriptedTrace own = Scripts.connected("mplex").close(LISTENER, "").tearDown();
    ScriptedTrace tidied = Scripts.connected("mplex").tearDown().close(LISTENER, "");
    Trace baseline = Scripts.connected("rlpx").trace();
    var plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));

    assertThat(findings(judge(plan, baseline, own.trace())))
        .extracting(Finding::type)
        .containsExactly(FindingType.DISCONNECTED);
    assertThat(findings(judge(plan, baseline, tidied.trace()))).isEmpty();
  }

  @Test
  void comparesKindsOfOutcomesAndNotTheirReasons() {
    PlannedComparison plan =
        Scripts.plan(
            Scripts.connect(Expect.SUCCESS),
            Scripts.header(Scripts.outcome(OutcomeKind.DISCONNECTED)));

    Comparison comparison =
        judge(plan, Scripts.refused("rlpx", "0x10"), Scripts.refused("mplex", "stream reset"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void expectsTheEndOfASessionThatTheScriptCloses() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.close());
    Trace closed = closed(Scripts.connected("mplex"));

    assertThat(judge(plan, closed, closed).verdict()).isEqualTo(Verdict.PASS);
  }

  private static Trace closed(ScriptedTrace script) {
    return script.close(DIALER, "0x08").step(new Outcome.Done(100_000, Optional.empty())).trace();
  }

  @Test
  void findsFaultWithAScenarioThatWasNotRunToItsEnd() {
    Trace half = Scripts.connected("mplex").trace();

    assertThat(judge(Scripts.oneHeader(), GOOD, half).reason())
        .isEqualTo("mplex: step 2: not run (expected: answered)");
  }

  @Test
  void reportsAConnectThatTimesOutWithoutAStatus() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));
    ScriptedTrace script = new ScriptedTrace("mplex").open().stream("dialer-0");
    script.pass(DIALER, "dialer-0", 0, "", 87);
    Trace silent =
        script.step(new Outcome.TimedOut(Optional.empty(), 5_000_000_000L, false)).trace();

    assertThat(findings(judge(plan, Scripts.connected("rlpx").trace(), silent)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.TIMED_OUT);
              assertThat(finding.cause()).isEqualTo("never-answered");
              assertThat(finding.explanation())
                  .isEqualTo("The listener sent no Status before the dialer gave up connecting.");
            });
  }

  @Test
  void takesTheEndOfASessionForAConsequenceOfTheTimeout() {
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS));
    Trace gaveUp =
        new ScriptedTrace("mplex")
            .open()
            .after(3_000)
            .close(DIALER, "")
            .step(new Outcome.TimedOut(Optional.empty(), 3_000_000_000L, false))
            .trace();

    assertThat(findings(judge(plan, Scripts.connected("rlpx").trace(), gaveUp)))
        .extracting(Finding::type)
        .containsExactly(FindingType.TIMED_OUT);
  }

  @Test
  void letsAnExpectedTimeoutBe() {
    PlannedComparison plan =
        Scripts.plan(
            Scripts.connect(Expect.SUCCESS),
            Scripts.header(Scripts.outcome(OutcomeKind.TIMED_OUT)));
    ScriptedTrace script = Scripts.connected("mplex").stream(Scripts.STREAM);
    script.started(Scripts.STREAM, "1").pass(DIALER, Scripts.STREAM, 3, "1", 12);
    script.after(300).ended("1", "timed-out");
    Trace trace = script.step(new Outcome.TimedOut(Optional.of("1"), 300_000_000, false)).trace();

    assertThat(judge(plan, trace, trace).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void mergesTheSameFindingOfSeveralAttempts() {
    Comparison comparison =
        sides(
            Scripts.oneHeader(),
            GOOD,
            Scripts.good("mplex"),
            Scripts.held(Scripts.connected("mplex").attempt(2)).trace(),
            Scripts.held(Scripts.connected("mplex").attempt(3)).trace());

    assertThat(findings(comparison))
        .singleElement()
        .satisfies(finding -> assertThat(finding.evidence()).endsWith("2 of 3 attempts"));
    assertThat(comparison.candidate().shownAttempt()).isEqualTo(2);
    assertThat(comparison.candidate().attempts()).isEqualTo(3);
  }

  @Test
  void showsTheCaseWithTheFinding() {
    Side side = judge(Scripts.oneHeader(), GOOD, Scripts.held("mplex")).candidate();

    assertThat(side.ledger())
        .extracting(Side.LedgerRow::state)
        .containsExactly("delivered", "delivered", "delivered", "lost");
    assertThat(side.ledger().getLast().finding()).contains(0);
    assertThat(side.ladder())
        .filteredOn(row -> row.finding().isPresent())
        .singleElement()
        .satisfies(
            row -> {
              assertThat(row.text()).isEqualTo("BlockHeaders #1");
              assertThat(row.from()).contains(LISTENER);
              assertThat(row.arrivedNanos()).isEmpty();
            });
    assertThat(side.ladder())
        .extracting(Side.SequenceRow::kind)
        .contains("session", "stream", "listener");
    assertThat(side.log()).containsExactly("dialer warn buffer not dispatched");
  }

  @Test
  void tellsActionExpectationAndOutcomeOfEachStep() {
    Side side = judge(Scripts.oneHeader(), GOOD, Scripts.held("mplex")).candidate();

    assertThat(side.steps().getLast())
        .satisfies(
            step -> {
              assertThat(step.action())
                  .isEqualTo("five: dialer headers from 5, limit 1, skip 0, reverse false");
              assertThat(step.expected()).isEqualTo("answered");
              assertThat(step.actual()).isEqualTo("timed-out (given up early) after 200.0 ms");
              assertThat(step.met()).isFalse();
              assertThat(step.samplesNanos()).containsExactly(200_000_000L);
            });
    assertThat(side.steps().getFirst().met()).isTrue();
  }

  private static List<Finding> findings(Comparison comparison) {
    return comparison.candidate().findings();
  }

  private static Comparison judge(PlannedComparison plan, Trace baseline, Trace candidate) {
    return sides(plan, baseline, candidate);
  }

  private static Comparison sides(PlannedComparison plan, Trace baseline, Trace... candidate) {
    return ComparisonReport.judged(
        plan,
        PairImplementations.UNKNOWN,
        List.of(baseline),
        Arrays.asList(candidate),
        Scripts.CHAIN,
        KnownIssues.NONE,
        Scripts.RERUN);
  }
}
