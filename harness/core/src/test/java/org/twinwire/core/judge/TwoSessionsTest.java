package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.Side;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Trace;

/**
 * A script with the sessions a and b, over mplex and rlpx: what happens to one is not about the
 * other.
 */
class TwoSessionsTest {

  private static final String A = "s1";
  private static final String B = "s2";
  private static final String STREAM = "dialer-1";

  private final ScriptedTrace script = Scripts.connected("mplex");

  @BeforeEach
  void connectsTheSecondSession() {
    script.open(B, "rlpx").stream("rlpx");
    script.pass(DIALER, "rlpx", 0, "", 87);
    script.pass(LISTENER, "rlpx", 0, "", 87);
    script.step(connected(B));
  }

  @Test
  void hasNothingToSayOfTwoSessionsThatGoOn() {
    answered(A, STREAM).answered(B, "rlpx");

    assertThat(findings(request("a"), request("b"))).isEmpty();
  }

  @Test
  void doesNotExcuseTheEndOfOneSessionByTheCloseOfTheOther() {
    script.on(B).close(DIALER, "").on(A).close(LISTENER, "0x03 useless-peer");
    script.step(new Outcome.Done(1, Optional.empty()));

    assertThat(findings(close("b")))
        .extracting(Finding::type, Finding::session, Finding::direction)
        .containsExactly(tuple(FindingType.DISCONNECTED, Optional.of("a"), Optional.of(LISTENER)));
  }

  @Test
  void excusesTheEndOfTheSessionThatIsClosed() {
    script.on(B).close(DIALER, "").step(new Outcome.Done(1, Optional.empty()));

    assertThat(findings(close("b"))).isEmpty();
  }

  @Test
  void blamesNobodyForASecondSessionThatAPeerDoesNotTake() {
    script.open("s3", "yamux").close(LISTENER, "0x05 already-connected");
    script.step(new Outcome.Unsupported("takes one session of a peer"));

    Side side = judged(Scripts.on("c", Scripts.connect(Expect.SUCCESS)));

    assertThat(side.findings()).isEmpty();
    assertThat(side.verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void locatesALostMessageInAStepOfItsOwnSession() {
    lost(B, "rlpx", "7");
    answered(A, STREAM);

    Side side = judged(request("b"), request("a"));

    assertThat(side.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("receiver-stopped-reading");
              assertThat(finding.session()).contains("b");
              assertThat(finding.evidence()).contains("session b, over rlpx");
            });
    assertThat(side.steps())
        .extracting(Side.StepResult::met)
        .containsExactly(true, true, false, true);
  }

  @Test
  void doesNotTakeATimeoutForTheConsequenceOfALossOnTheOtherSession() {
    lost(B, "rlpx", "1");
    script.on(A).stream(STREAM).step(timedOut("2"));

    assertThat(findings(request("b"), request("a")))
        .extracting(Finding::cause, Finding::session)
        .containsExactly(
            tuple("receiver-stopped-reading", Optional.of("b")),
            tuple("unexplained", Optional.of("a")));
  }

  @Test
  void stillTakesATimeoutForTheConsequenceOfALossOnItsOwnSession() {
    lost(B, "rlpx", "1");
    script.step(timedOut("2"));

    assertThat(findings(request("b"), request("b"))).hasSize(1);
  }

  @Test
  void findsAWrongAnswerOnTheSessionThatGaveIt() {
    wrong(A, STREAM);
    wrong(B, "rlpx");

    assertThat(findings(request("a"), request("b")))
        .extracting(Finding::type, Finding::session)
        .containsExactly(
            tuple(FindingType.WRONG_ANSWER, Optional.of("a")),
            tuple(FindingType.WRONG_ANSWER, Optional.of("b")));
  }

  @Test
  void doesNotTakeAnEndOfTheOtherSessionForThatWhichAStepExpects() {
    script
        .on(B)
        .close(LISTENER, "0x04 too-many-peers")
        .on(A)
        .close(DIALER, "0x10 subprotocol-error");
    script.step(
        new Outcome.Disconnected(Optional.empty(), Optional.of("0x10 subprotocol-error"), 1));

    Expect byListener =
        new Expect(
            List.of(OutcomeKind.DISCONNECTED),
            List.of(),
            Expect.SUCCESS.content(),
            Optional.empty(),
            false,
            new Expect.End(Optional.of(LISTENER), Optional.of("0x04*")));
    Step raw = new Step(Optional.empty(), DIALER, "a", new Action.Raw("0x00"), byListener);

    assertThat(findings(raw))
        .extracting(Finding::session)
        .contains(Optional.of("a"), Optional.of("b"));
    assertThat(judged(raw).steps().getLast().met()).isFalse();
  }

  @Test
  void showsTheSessionOfEachMessageInLedgerAndLadder() {
    answered(A, STREAM).answered(B, "rlpx");
    Side side = judged(request("a"), request("b"));

    assertThat(side.ledger())
        .filteredOn(row -> row.requestId().isPresent())
        .extracting(Side.LedgerRow::session, Side.LedgerRow::stream)
        .containsExactly(
            tuple(Optional.of("a"), STREAM),
            tuple(Optional.of("a"), STREAM),
            tuple(Optional.of("b"), "rlpx"),
            tuple(Optional.of("b"), "rlpx"));
    assertThat(side.ladder())
        .extracting(Side.SequenceRow::text)
        .contains("a: GetBlockHeaders #1", "b: BlockHeaders #1", "b: connect over rlpx");
    assertThat(side.steps())
        .extracting(Side.StepResult::action)
        .contains("dialer connect, session b over the other stack")
        .anyMatch(text -> text.endsWith("reverse false, session b"));
  }

  @Test
  void namesNoSessionInAScriptWithOne() {
    Side side = report(Scripts.oneHeader(), Scripts.good("mplex"));

    assertThat(side.ledger()).extracting(Side.LedgerRow::session).containsOnly(Optional.empty());
    assertThat(side.ladder())
        .extracting(Side.SequenceRow::text)
        .contains("Status", "connect over mplex");
  }

  @Test
  void doesNotMissAStationThatTheNodeDoesNotReportOverTheStackOfASession() {
    answered(A, STREAM);
    Msg quiet = script.on(B).send(DIALER, "rlpx", 3, "2", 12);
    script.decode(quiet).deliver(quiet);
    ScriptedTrace blind = new ScriptedTrace("mplex");
    blind.open(A).stream(STREAM).pass(DIALER, STREAM, 3, "1", 12);
    blind.open(B, "ws-mplex").stream("dialer-0");
    Msg unread = blind.send(DIALER, "dialer-0", 3, "2", 12);
    blind.decode(unread).deliver(unread).step(connected(A)).step(connected(B));

    Side side = report(plan(), blind.trace());

    assertThat(side.ledger().getFirst().unknown()).doesNotContain(Station.WRITTEN, Station.READ);
    assertThat(side.ledger().getLast().unknown()).contains(Station.WRITTEN, Station.READ);
  }

  private TwoSessionsTest answered(String session, String stream) {
    reply(session, stream, 5);
    return this;
  }

  /** The header of another block than the script asks for. */
  private void wrong(String session, String stream) {
    reply(session, stream, 6);
  }

  private void reply(String session, String stream, int block) {
    script.on(session);
    if (!stream.equals("rlpx")) {
      script.stream(stream);
    }
    script.started(stream, "1").pass(DIALER, stream, 3, "1", 12);
    Msg reply = script.send(LISTENER, stream, Scripts.message(Scripts.answer(block)));
    script.carry(reply).decode(reply).deliver(reply).ended("1", "answered");
    script.step(Scripts.answered(Scripts.answer(block), 1_000_000));
  }

  private static Side report(PlannedComparison plan, Trace trace) {
    return ComparisonReport.judged(
            plan,
            PairImplementations.UNKNOWN,
            List.of(Scripts.good("rlpx")),
            List.of(trace),
            Scripts.CHAIN,
            KnownIssues.NONE,
            Scripts.RERUN)
        .candidate();
  }

  private void lost(String session, String stream, String id) {
    Msg lost = script.on(session).started(stream, id).send(DIALER, stream, 3, id, 12);
    script.write(lost).after(1_000).ended(id, "timed-out").step(timedOut(id));
  }

  private static Outcome timedOut(String id) {
    return new Outcome.TimedOut(Optional.of(id), 1_000_000_000, false);
  }

  private static Outcome connected(String session) {
    return new Outcome.Connected(
        session, 68, new Outcome.RemoteStatus(68, "1337", "0x", "0x", "0", "0x"), 2_000_000);
  }

  private static Step request(String on) {
    return Scripts.on(on, Scripts.headers(Expect.SUCCESS, "5"));
  }

  private static Step close(String on) {
    return Scripts.on(on, Scripts.close());
  }

  private List<Finding> findings(Step... steps) {
    return judged(steps).findings();
  }

  private Side judged(Step... steps) {
    return report(plan(steps), script.trace());
  }

  private static PlannedComparison plan(Step... steps) {
    Loaded loaded =
        ScenarioText.read(
            "{title: t, spec: s, steps: [{connect: {}}, {connect: {session: b, stack: other}}]}",
            "x");
    List<Step> all = new ArrayList<>(loaded.scenarios().getFirst().steps());
    all.addAll(List.of(steps));
    return Scripts.plan(all.toArray(Step[]::new));
  }
}
