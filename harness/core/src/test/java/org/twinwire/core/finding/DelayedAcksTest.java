package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

/** The listener writes head and body of each message on their own. */
class DelayedAcksTest {

  private static final String STREAM = "rlpx";
  private static final int HEAD = 32;

  private final ScriptedTrace script = new ScriptedTrace(STREAM).open().stream(STREAM);

  @Test
  void seesThatTheRestOfEachMessageWaitsForAnAcknowledgement() {
    inTwo(40);
    inTwo(40);
    inTwo(40);

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.SLOWER);
              assertThat(finding.cause()).isEqualTo("delayed-ack");
              assertThat(finding.direction()).contains(LISTENER);
              assertThat(finding.explanation())
                  .startsWith("3 times the tap got the rest of a message")
                  .contains("as without TCP_NODELAY");
              assertThat(finding.evidence())
                  .anyMatch(fact -> fact.matches("bytes 0–32 came at .*, bytes 32–308 40.*"));
            });
  }

  @Test
  void seesItAtABlackBoxWhoseMessagesAreFoundOnlyWithTheirRest() {
    inTwo(40);
    inTwo(40);
    inTwo(40);

    assertThat(MessageFindings.of(script.blackBox(LISTENER).trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("delayed-ack");
  }

  @Test
  void seesThatOneAnswerWaitsForTheAcknowledgementOfTheOneBefore() {
    for (int i = 0; i < 3; i++) {
      Msg first = script.send(LISTENER, STREAM, 1, "", 300);
      Msg second = script.send(LISTENER, STREAM, 1, "", 300);
      tapped(first).after(40);
      tapped(second);
    }

    assertThat(findings()).extracting(Finding::cause).containsExactly("delayed-ack");
  }

  @Test
  void takesTwoForChanceWhereOthersDidNotWait() {
    inTwo(40);
    inTwo(40);
    inTwo(0);

    assertThat(findings()).isEmpty();
  }

  @Test
  void takesTwoForTheRuleWhereNoOtherCameInPieces() {
    inTwo(40);
    tapped(script.send(LISTENER, STREAM, 1, "", 300)).after(100);
    inTwo(42);

    assertThat(findings()).extracting(Finding::cause).containsExactly("delayed-ack");
  }

  @Test
  void takesOneForChance() {
    inTwo(40);

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeANodeThatPausesForAnyTimeForOne() {
    inTwo(25);
    inTwo(40);
    inTwo(40);
    inTwo(90);
    inTwo(40);

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeANodeThatIsAskedMeanwhileForOne() {
    for (int i = 0; i < 4; i++) {
      Msg msg = script.send(LISTENER, STREAM, 1, "", 300);
      script.tapRead(msg, 0, HEAD).after(20);
      tapped(script.send(DIALER, STREAM, 1, "", 300)).after(20);
      script.tapRead(msg, HEAD, 308).carry(msg).decode(msg).deliver(msg);
    }

    assertThat(findings()).isEmpty();
  }

  @Test
  void doesNotTakeMessagesThatAreSentThatFarApartForOne() {
    for (int i = 0; i < 5; i++) {
      tapped(script.send(LISTENER, STREAM, 1, "", 300)).after(40);
    }

    assertThat(findings()).isEmpty();
    assertThat(MessageFindings.of(script.blackBox(LISTENER).trace()).findings()).isEmpty();
  }

  @Test
  void doesNotBlameANodeForWhatTheTapHolds() {
    script.tapHeld(inTwo(40)).tapForwarded(inTwo(40));
    inTwo(40);
    inTwo(40);

    assertThat(findings()).isEmpty();
  }

  private Msg inTwo(long apartMillis) {
    Msg msg = script.send(LISTENER, STREAM, 1, "", 300);
    script.tapRead(msg, 0, HEAD).after(apartMillis).tapRead(msg, HEAD, 308);
    script.carry(msg).decode(msg).deliver(msg);
    return msg;
  }

  private ScriptedTrace tapped(Msg msg) {
    return script.tapRead(msg, 0, 308).carry(msg).decode(msg).deliver(msg);
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }
}
