package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

class SettleTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void isNotStuckWhenEverythingWasDelivered() {
    assertThat(Settle.isStuck(script.events())).isFalse();
  }

  @Test
  void isStuckWhenAMessageWasReadAndNotDelivered() {
    script.carry(script.send(LISTENER, STREAM, 7, "", 50));

    assertThat(Settle.why(script.events()))
        .contains("The NewBlock of the listener (50 bytes) was read and is not delivered");
  }

  @Test
  void isStuckWhenAMessageLiesInABufferOfANodeThatTellsNoOffsets() {
    Msg held = script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Settle.isStuck(script.buffer(held).events())).isTrue();
  }

  @Test
  void isNotStuckWhileBytesAreNotWritten() {
    script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Settle.isStuck(script.events())).isFalse();
  }

  @Test
  void isStuckWhenBytesAreWrittenAndNotReadByANodeThatTellsWhatItReads() {
    script.write(script.send(LISTENER, STREAM, 7, "", 50));

    assertThat(Settle.why(script.events()))
        .contains("The NewBlock of the listener (50 bytes) was written and is not read");
  }

  @Test
  void isStuckWhenTheTapKeepsBytesBack() {
    Msg held = script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Settle.why(script.write(held).tapHeld(held).events()))
        .contains("The NewBlock of the listener (50 bytes) is held back by the tap");
  }

  @Test
  void isStuckWhenAMessageWaitsForItsPlace() {
    script.queue(LISTENER, STREAM, 7, "", 50);

    assertThat(Settle.why(script.events()))
        .contains("The NewBlock of the listener (50 bytes) waits for the window of its stream");
  }

  @Test
  void isNotStuckOverAMessageThatGotItsPlace() {
    Msg placed = script.place(LISTENER, STREAM, script.queue(LISTENER, STREAM, 7, "", 50));

    assertThat(Settle.isStuck(script.events())).isFalse();
    assertThat(Settle.isStuck(script.carry(placed).deliver(placed).events())).isFalse();
  }

  @Test
  void isNotStuckOverWhatTheTapForwardedAndTheNodeGot() {
    Msg passed = script.send(LISTENER, STREAM, 7, "", 50);
    script.write(passed).tapHeld(passed).tapForwarded(passed).read(passed).deliver(passed);

    assertThat(Settle.isStuck(script.events())).isFalse();
  }

  @Test
  void isNotStuckWhileTheAnswerMayBeInTheMaking() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);

    assertThat(Settle.isStuck(script.events())).isFalse();
  }

  @Test
  void isStuckWhenTheAnswerWasDeliveredAndTheRequestIsStillOpen() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 50);

    assertThat(Settle.why(script.events()))
        .contains("request 1 of the dialer was answered and has not ended");
  }

  @Test
  void isStuckWhenAMessageIsHiddenBehindAnotherInOneEvent() {
    Msg first = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(script.send(DIALER, STREAM, 3, "2", 14));

    assertThat(Settle.why(script.deliver(first, script.message(3, "1", 26)).events()))
        .contains("Request 2 (GetBlockHeaders, 14 bytes) was read and is not delivered");
  }

  @Test
  void isNotStuckOnceTheRequestHasEnded() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 50);

    assertThat(Settle.isStuck(script.ended("1", "answered").events())).isFalse();
  }

  @Test
  void isNotStuckOverASessionThatEnded() {
    script.carry(script.send(LISTENER, STREAM, 7, "", 50)).started(STREAM, "1");

    assertThat(Settle.isStuck(script.close(LISTENER, "").events())).isFalse();
  }
}
