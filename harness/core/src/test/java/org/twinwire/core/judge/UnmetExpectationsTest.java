package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
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
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Content;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

class UnmetExpectationsTest {

  private static final String STREAM = Scripts.STREAM;

  @Test
  void findsTheResetBehindARequestThatWasDisconnected() {
    ScriptedTrace script = asked().resetSeen(DIALER, STREAM).ended("1", "disconnected");
    script.tapClosed(LISTENER).step(disconnected("stream reset")).tearDown().close(DIALER, "");

    Comparison comparison = judge(Scripts.oneHeader(), script.trace());

    assertThat(findings(comparison))
        .extracting(Finding::type, Finding::cause)
        .containsExactly(tuple(FindingType.DISCONNECTED, "ended-by-sender"));
    assertThat(comparison.reason())
        .startsWith("mplex: DISCONNECTED (ended-by-sender): The listener reset stream dialer-2");
  }

  @Test
  void saysUnexplainedOfADisconnectThatNoEventShows() {
    ScriptedTrace script = asked().ended("1", "disconnected").step(disconnected("gone"));

    assertThat(findings(judge(Scripts.oneHeader(), script.trace())))
        .extracting(Finding::type, Finding::cause)
        .containsExactly(tuple(FindingType.DISCONNECTED, "unexplained"));
  }

  @Test
  void saysUnexplainedOfAnOutcomeThatNoEventShows() {
    Expect two = new Expect(Optional.empty(), List.of(2), Content.EXACT, Optional.empty());
    PlannedComparison plan = Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.header(two));

    Comparison comparison = judge(plan, Scripts.good("mplex"));

    assertThat(findings(comparison))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.UNMET);
              assertThat(finding.cause()).isEqualTo("unexplained");
              assertThat(finding.explanation())
                  .isEqualTo(
                      "step 2: 1 items (expected: 2 items); nothing that the nodes reported"
                          + " explains it.");
            });
    assertThat(comparison.reason()).isEqualTo("mplex: step 2: 1 items (expected: 2 items)");
  }

  @Test
  void addsNothingToAFindingOfTheSameRequest() {
    assertThat(findings(judge(Scripts.oneHeader(), Scripts.held("mplex"))))
        .extracting(Finding::cause)
        .containsExactly("held-buffer");
  }

  @Test
  void tellsATimeoutAsAConsequenceOfWhatWasLostBesideIt() {
    ScriptedTrace script = holdFirstOfTwo();
    script.step(timedOut("1"), timedOut("2"));

    Comparison comparison = judge(twoHeaders(), script.trace());

    assertThat(findings(comparison))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("held-buffer");
              assertThat(finding.evidence())
                  .contains(
                      "consequence for request 2: step 2: timed-out after 200.0 ms"
                          + " (expected: answered)");
            });
  }

  @Test
  void tellsATimeoutOfALaterStepAsAConsequence() {
    ScriptedTrace script = Scripts.held(Scripts.connected("mplex"));
    script.step(timedOut("2"));
    PlannedComparison plan =
        Scripts.plan(
            Scripts.connect(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS),
            Scripts.header(Expect.SUCCESS));

    assertThat(findings(judge(plan, script.trace())))
        .singleElement()
        .satisfies(
            finding ->
                assertThat(finding.evidence())
                    .anyMatch(line -> line.startsWith("consequence for request 2: step 3")));
  }

  @Test
  void tellsStepsThatCouldNotBeRunAsAConsequence() {
    Trace refused =
        new ScriptedTrace("mplex")
            .step(new Outcome.Refused(Optional.empty(), "connection refused"))
            .step(new Outcome.Refused(Optional.empty(), "no session is open"))
            .trace();

    assertThat(findings(judge(Scripts.oneHeader(), refused)))
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.UNMET);
              assertThat(finding.evidence())
                  .anyMatch(line -> line.contains("refused (no session is open)"));
            });
  }

  @Test
  void countsAnUnmetExpectationOnceWhereTheStepIsUnsupportedLater() {
    Trace cannot = Scripts.unsupported("mplex");

    Comparison comparison = judge(Scripts.oneHeader(), cannot);

    assertThat(comparison.verdict()).isEqualTo(Verdict.UNSUPPORTED);
    assertThat(findings(comparison)).isEmpty();
  }

  private static PlannedComparison twoHeaders() {
    return Scripts.plan(Scripts.connect(Expect.SUCCESS), Scripts.headers(Expect.SUCCESS, "5", "6"));
  }

  /** The first answer lies in the dialer's buffer; the second came, and its request is open. */
  private static ScriptedTrace holdFirstOfTwo() {
    ScriptedTrace script = Scripts.connected("mplex");
    script.openStream(STREAM).negotiated(DIALER, STREAM).negotiated(LISTENER, STREAM);
    script.listener(LISTENER, STREAM).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    Msg held = script.send(LISTENER, STREAM, 4, "1", 500);
    script.carry(held).decode(held).buffer(held).listener(DIALER, STREAM);
    script.stream("dialer-4").started("dialer-4", "2").pass(DIALER, "dialer-4", 3, "2", 12);
    script.pass(LISTENER, "dialer-4", 4, "2", 510);
    return script.after(200).ended("2", "answered");
  }

  private static ScriptedTrace asked() {
    ScriptedTrace script = Scripts.connected("mplex").stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    return script;
  }

  private static Outcome timedOut(String id) {
    return new Outcome.TimedOut(Optional.of(id), 200_000_000, false);
  }

  private static Outcome disconnected(String reason) {
    return new Outcome.Disconnected(Optional.of("1"), Optional.of(reason), 900_000);
  }

  private static List<Finding> findings(Comparison comparison) {
    return comparison.candidate().findings();
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
