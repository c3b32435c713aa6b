package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.scenario.ConformanceRule;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Trace;

/** Steps with more than one admissible outcome. */
class AlternativesTest {

  private static final Expect EITHER =
      new Expect(
          List.of(OutcomeKind.ANSWERED, OutcomeKind.DISCONNECTED),
          List.of(1),
          Content.EXACT,
          Optional.empty(),
          false,
          Expect.End.ANY);
  private static final Outcome RESET =
      new Outcome.Disconnected(Optional.of("1"), Optional.of("stream reset"), 900_000);
  private static final Outcome HANGS =
      new Outcome.TimedOut(Optional.of("1"), 10_000_000_000L, false);

  @Test
  void takesAnAnswerInFrontOfAResetAndAnAnswerThatTheResetDrops() {
    assertThat(judge(Scripts.good("mplex")).verdict()).isEqualTo(Verdict.PASS);

    Comparison dropped = judge(dropped());

    assertThat(dropped.candidate().findings()).isEmpty();
    assertThat(dropped.verdict()).isEqualTo(Verdict.PASS);
    assertThat(dropped.candidate().ledger())
        .last()
        .satisfies(
            row ->
                assertThat(row.state())
                    .isEqualTo(
                        "dropped because the listener ended the stream or session after it"));
  }

  @Test
  void takesAnAnswerThatWasDeliveredAndThenTakenBackByTheReset() {
    ScriptedTrace script = asked();
    Msg reply = script.send(LISTENER, Scripts.STREAM, Scripts.message(Scripts.answer(5)));
    script.resetStream(LISTENER, Scripts.STREAM).carry(reply).decode(reply).deliver(reply);

    Comparison comparison = judge(script.ended("1", "disconnected").step(RESET).trace());

    assertThat(comparison.candidate().findings()).isEmpty();
  }

  @Test
  void stillHoldsTheAnswerAgainstTheChainAndItsCount() {
    assertThat(judge(Scripts.good("mplex", 6, 1)).verdict()).isEqualTo(Verdict.FAIL);
  }

  @Test
  void failsForAThirdOutcomeWhateverTheRule() {
    ScriptedTrace script = asked();
    Msg reply = script.send(LISTENER, Scripts.STREAM, Scripts.message(Scripts.answer(5)));
    script.carry(reply).resetStream(LISTENER, Scripts.STREAM);

    Comparison comparison = judge(script.ended("1", "timed-out").step(HANGS).trace());

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.candidate().steps().getLast().expected())
        .isEqualTo("answered or disconnected, items: 1");
  }

  @Test
  void failsForAnAnswerThatGetsLostWithoutAReset() {
    Comparison comparison = judge(Scripts.held("mplex"));

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(comparison.candidate().findings())
        .extracting(Finding::type)
        .contains(FindingType.LOST);
  }

  @Test
  void failsForAnAnswerThatIsDroppedWhereTheScriptWantsIt() {
    PlannedComparison plan =
        Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(Expect.SUCCESS));

    assertThat(judge(plan, dropped()).verdict()).isEqualTo(Verdict.FAIL);
  }

  private static ScriptedTrace asked() {
    ScriptedTrace script = Scripts.connected("mplex").stream(Scripts.STREAM);
    script.started(Scripts.STREAM, "1").pass(DIALER, Scripts.STREAM, 3, "1", 12);
    return script;
  }

  /** The answer is read together with the reset behind it, and nobody gets it. */
  private static Trace dropped() {
    ScriptedTrace script = asked();
    Msg reply = script.send(LISTENER, Scripts.STREAM, Scripts.message(Scripts.answer(5)));
    script.resetStream(LISTENER, Scripts.STREAM).carry(reply);
    return script.ended("1", "disconnected").step(RESET).trace();
  }

  private static Comparison judge(Trace candidate) {
    return judge(
        Scripts.testing(
            List.of(ConformanceRule.L7), Scripts.connect(Expect.SUCCESS), Scripts.header(EITHER)),
        candidate);
  }

  private static Comparison judge(PlannedComparison plan, Trace candidate) {
    return ComparisonReport.judged(
        plan,
        PairImplementations.UNKNOWN,
        List.of(Scripts.good("rlpx")),
        List.of(candidate),
        Scripts.CHAIN,
        KnownIssues.NONE,
        Scripts.RERUN);
  }
}
