package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;

class BlackBoxTest {

  private static final String STREAM = "rlpx";

  @Test
  void matchesAConversationByTheEventsOfOneSide() {
    ScriptedTrace script = asked();
    script.pass(LISTENER, STREAM, 4, "1", 5123);
    script.ended("1", "answered").close(DIALER, "");

    MessageFindings ledger = MessageFindings.of(script.blackBox(LISTENER).trace());

    assertThat(ledger.located()).isEmpty();
    assertThat(ledger.accounts())
        .extracting(
            account -> account.entry().direction(),
            Account::disposition,
            account -> account.entry().lastReached())
        .containsExactly(
            tuple(DIALER, Disposition.LEFT, Station.WRITTEN),
            tuple(LISTENER, Disposition.DELIVERED, Station.DELIVERED),
            tuple(DIALER, Disposition.LEFT, Station.ANSWERED),
            tuple(LISTENER, Disposition.DELIVERED, Station.DELIVERED));
  }

  @Test
  void claimsNoStationThatABlackBoxPassed() {
    ScriptedTrace script = asked();

    MessageFindings ledger = MessageFindings.of(script.blackBox(LISTENER).trace());

    assertThat(ledger.accounts().get(1).entry().passed())
        .containsOnlyKeys(Station.DECODED, Station.DELIVERED);
  }

  @Test
  void leavesAMessageAtTheTapThatSawItLast() {
    ScriptedTrace script = asked();
    Msg last = script.send(DIALER, STREAM, 1, "", 40);
    script.write(last).tapForwarded(last);

    Account account = MessageFindings.of(script.blackBox(LISTENER).trace()).accounts().getLast();

    assertThat(account.disposition()).isEqualTo(Disposition.LEFT);
    assertThat(account.entry().lastStation()).isEqualTo(Station.TAPPED);
  }

  @Test
  void findsWhatTheTapKeptBack() {
    ScriptedTrace script = new ScriptedTrace(STREAM).open().stream(STREAM);
    Msg kept = script.send(DIALER, STREAM, 0, "", 87);
    script.write(kept).tapHeld(kept);

    assertThat(causes(script)).containsExactly("held-by-tap");
  }

  @Test
  void findsWhatNeverLeftItsSender() {
    ScriptedTrace script = asked();
    script.pass(LISTENER, STREAM, 4, "1", 5123);
    script.ended("1", "answered").send(DIALER, STREAM, 1, "", 40);

    assertThat(causes(script)).containsExactly("never-written");
  }

  @Test
  void findsWhatItsSenderNeverPlaced() {
    ScriptedTrace script = asked();
    script.pass(LISTENER, STREAM, 4, "1", 5123);
    script.ended("1", "answered").offer(DIALER, STREAM, 1, "", 40);

    assertThat(causes(script)).containsExactly("never-written");
  }

  @Test
  void findsAnAnswerOfABlackBoxThatIsHeldInABuffer() {
    ScriptedTrace script = new ScriptedTrace(STREAM).open().openStream(STREAM);
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    Msg answer = script.send(LISTENER, STREAM, 4, "1", 5123);
    script.carry(answer).decode(answer).buffer(answer).ended("1", "timed-out");

    assertThat(causes(script)).containsExactly("held-buffer");
  }

  @Test
  void findsAnAnswerThatABlackBoxSentTwice() {
    ScriptedTrace script = asked();
    Msg answer = script.pass(LISTENER, STREAM, 4, "1", 5123);
    script.ended("1", "answered").decode(answer).deliver(answer);

    assertThat(causes(script)).containsExactly("answered-twice");
  }

  @Test
  void findsNothingInTheRequestsOfABlackBox() {
    ScriptedTrace script = new ScriptedTrace(STREAM).open().stream(STREAM);
    script.pass(DIALER, STREAM, 3, "7", 12);
    script.pass(LISTENER, STREAM, 4, "7", 5123);

    MessageFindings ledger = MessageFindings.of(script.blackBox(DIALER).trace());

    assertThat(ledger.located()).isEmpty();
    assertThat(ledger.accounts())
        .extracting(Account::disposition)
        .containsExactly(Disposition.DELIVERED, Disposition.LEFT);
  }

  /** Status exchanged, request 1 sent and written. */
  private static ScriptedTrace asked() {
    ScriptedTrace script = new ScriptedTrace(STREAM).open().stream(STREAM);
    script.pass(DIALER, STREAM, 0, "", 87);
    script.pass(LISTENER, STREAM, 0, "", 88);
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    return script;
  }

  private static List<String> causes(ScriptedTrace script) {
    return MessageFindings.of(script.blackBox(LISTENER).trace()).findings().stream()
        .map(Finding::cause)
        .toList();
  }
}
