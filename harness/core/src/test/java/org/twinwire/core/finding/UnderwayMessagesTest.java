package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

class UnderwayMessagesTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void accountsForWhatTheReceiverHadNotReadWhenItEndedTheSession() {
    script.write(script.send(DIALER, STREAM, 1, "", 50)).after(10);
    ExpectedEnds ends = from(script.nanos());
    script.close(LISTENER, "0x08");

    assertThat(last(ends).disposition()).isEqualTo(Disposition.UNDERWAY);
    assertThat(last(ends).reason()).isEqualTo("underway when the listener ended the session");
  }

  @Test
  void takesItForLostWhenNobodyExpectsTheEnd() {
    script.write(script.send(DIALER, STREAM, 1, "", 50)).close(LISTENER, "0x08");

    assertThat(last(ExpectedEnds.NONE).disposition()).isEqualTo(Disposition.LOST);
  }

  @Test
  void accountsForWhatWasSentInTheVeryStepThatEndsTheSession() {
    ExpectedEnds ends = from(script.nanos());
    Msg early = script.send(DIALER, STREAM, 1, "", 50);
    script.carry(early).decode(early).close(LISTENER, "0x10");

    assertThat(last(ends).disposition()).isEqualTo(Disposition.UNDERWAY);
  }

  @Test
  void doesNotLetALaterCloseAccountForWhatLayInABuffer() {
    Msg held = script.send(LISTENER, STREAM, 7, "", 50);
    script.carry(held).buffer(held).after(500);
    ExpectedEnds ends = from(script.nanos());
    script.close(DIALER, "");

    assertThat(last(ends).disposition()).isEqualTo(Disposition.LOST);
  }

  @Test
  void accountsForWhatIsSentIntoAnEndedSession() {
    ExpectedEnds ends = from(script.nanos());
    script.close(LISTENER, "0x03");
    script.send(DIALER, STREAM, 1, "", 50);

    assertThat(last(ends).disposition()).isEqualTo(Disposition.UNDERWAY);
  }

  @Test
  void doesNotAccountForWhatTheSenderClosedBehind() {
    Msg tail = script.send(DIALER, STREAM, 1, "", 50);
    script.write(tail).after(10);
    ExpectedEnds ends = from(script.nanos());
    script.close(DIALER, "");

    MessageFindings ledger = MessageFindings.of(script.trace(), ends, Causes.TABLE);
    assertThat(ledger.findings()).extracting(Finding::cause).containsExactly("lost-behind-close");
  }

  @Test
  void accountsForWhatNeverArrivedWhenTheSenderEndsTheSessionInThatStep() {
    ExpectedEnds ends = from(script.nanos());
    script.write(script.send(LISTENER, STREAM, 1, "", 50)).close(LISTENER, "0x03");

    assertThat(last(ends).reason()).isEqualTo("cut off when the listener ended the session");
  }

  @Test
  void leavesAConnectionOpenedAfterTheExpectedEndAlone() {
    ExpectedEnds ends =
        new ExpectedEnds(List.of(new ExpectedEnds.Window(script.nanos(), script.nanos())));
    script.after(20).open("s2").stream(STREAM);
    script.write(script.send(DIALER, STREAM, 1, "", 50)).close(LISTENER, "0x08");

    assertThat(last(ends).disposition()).isEqualTo(Disposition.LOST);
  }

  @Test
  void accountsForAnAnswerThatTheRequesterEndsTheSessionOver() {
    ExpectedEnds ends = from(script.nanos());
    refusedAnswer().close(DIALER, "0x10");

    assertThat(MessageFindings.of(script.trace(), ends, Causes.TABLE).findings()).isEmpty();
    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("answer-not-matched");
  }

  @Test
  void doesNotAccountForAnAnswerThatIsNotTakenWhenTheOtherEndsTheSession() {
    ExpectedEnds ends = from(script.nanos());
    refusedAnswer().close(LISTENER, "0x10");

    assertThat(MessageFindings.of(script.trace(), ends, Causes.TABLE).findings())
        .extracting(Finding::cause)
        .containsExactly("answer-not-matched");
  }

  private ScriptedTrace refusedAnswer() {
    script.started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 50);
    script.pass(LISTENER, STREAM, 4, "1", 500);
    return script.ended("1", "disconnected");
  }

  private static ExpectedEnds from(long nanos) {
    return new ExpectedEnds(List.of(new ExpectedEnds.Window(nanos, Long.MAX_VALUE / 2)));
  }

  private Account last(ExpectedEnds ends) {
    return MessageFindings.of(script.trace(), ends, Causes.TABLE).accounts().getLast();
  }
}
