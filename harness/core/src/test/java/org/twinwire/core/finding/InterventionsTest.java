package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

/** Which ends prove something: those that a node made, while somebody waited. */
class InterventionsTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
  private Msg lost;

  /** The request has reached the listener; its answer is read by the dialer, and no more. */
  @BeforeEach
  void losesAnAnswer() {
    script.begin(1).started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    lost = script.send(LISTENER, STREAM, 4, "1", 5123);
    script.carry(lost);
  }

  @Test
  void concludesNothingFromTheTidyingUp() {
    script.tearDown().close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("unexplained");
    assertThat(evidence()).noneMatch(line -> line.contains("ended at"));
  }

  @Test
  void concludesNothingFromTheEndOfAStreamInTheTidyingUp() {
    script.tearDown().resetStream(LISTENER, STREAM).closeStream(LISTENER, STREAM);

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void knowsANodeThatEndedTheSessionBeforeTheRunnerTidiedUp() {
    script.close(LISTENER, "").tearDown().ended("1", "disconnected");

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void knowsAnEndThatThePeerSawBeforeTheRunnerTidiedUp() {
    script.resetSeen(DIALER, STREAM).tearDown().resetStream(LISTENER, STREAM);

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void knowsAnEndWithAReasonOfTheNodesOwn() {
    script.tearDown().close(LISTENER, "local: items: got 3 (expected: at most 2)");

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void takesTheReadersOwnEndForOne() {
    script.close(DIALER, "").tearDown().ended("1", "disconnected");

    assertThat(causes()).containsExactly("session-ended");
  }

  @Test
  void concludesNothingFromAnEndBehindAStepThatWasGivenUp() {
    script.after(1_000).giveUp(1).close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void concludesNothingFromTheReadersEndBehindAStepThatWasGivenUp() {
    script.after(1_000).giveUp(1).close(DIALER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void concludesNothingFromAnEndBehindARequestThatTimedOut() {
    script.after(10_000).ended("1", "timed-out").close(LISTENER, "");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void blamesNoEndForAMessageThatALaterOneOfItsStreamHasPassed() {
    script.pass(LISTENER, STREAM, 7, "", 60);
    script.close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("unexplained");
  }

  @Test
  void blamesTheEndForAMessageOfAnotherStreamThanTheOneDelivered() {
    script.pass(LISTENER, "dialer-0", 7, "", 60);
    script.close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void takesTheFirstOfTwoEqualMessagesForTheOneDelivered() {
    script.decode(lost).deliver(lost);
    script.carry(script.send(LISTENER, STREAM, lost.message()));
    script.close(LISTENER, "").ended("1", "answered");

    assertThat(causes()).contains("lost-behind-close");
  }

  @Test
  void blamesAResetThatOnlyTheReceiverTellsOf() {
    script.resetSeen(DIALER, STREAM).ended("1", "disconnected");

    assertThat(causes()).containsExactly("lost-behind-close");
    assertThat(evidence())
        .anyMatch(line -> line.startsWith("the dialer saw that the listener closed at +"));
  }

  @Test
  void takesEveryEndForANodesWhereTheTraceHasNoMark() {
    script.close(LISTENER, "").ended("1", "disconnected");

    assertThat(causes()).containsExactly("lost-behind-close");
  }

  @Test
  void missesNothingThatWasSentWhenTheRunnerHadBegunToTidyUp() {
    script.decode(lost).deliver(lost).ended("1", "answered").tearDown();
    script.write(script.send(LISTENER, STREAM, 7, "", 60));
    script.close(DIALER, "");

    assertThat(findings()).isEmpty();
    assertThat(MessageFindings.of(script.trace()).accounts().getLast().reason())
        .isEqualTo("sent after the teardown had begun");
  }

  private List<String> causes() {
    return findings().stream().map(Finding::cause).toList();
  }

  private List<String> evidence() {
    return findings().getFirst().evidence();
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }
}
