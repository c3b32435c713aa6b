package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.ExampleTraces;
import org.twinwire.core.ledger.ScriptedTrace.Msg;

class StalledTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @Test
  void isNotStuckWhenEverythingWasDelivered() {
    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isStuckWhenAMessageWasReadAndNotDelivered() {
    script.carry(script.send(LISTENER, STREAM, 7, "", 50));

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.arrived(
                "The NewBlock of the listener (50 bytes) was read but not delivered", DIALER));
  }

  @Test
  void isStuckWhenAMessageLiesInABufferOfANodeThatTellsNoOffsets() {
    Msg held = script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(script.buffer(held).events())).isPresent();
  }

  @Test
  void isNotStuckWhileBytesAreNotWritten() {
    script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isStuckWhenBytesAreWrittenAndNotReadByANodeThatTellsWhatItReads() {
    script.write(script.send(LISTENER, STREAM, 7, "", 50));

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.onItsWay(
                "The NewBlock of the listener (50 bytes) was written but not read", DIALER));
  }

  @Test
  void isStuckWhenTheTapKeepsBytesBack() {
    Msg held = script.send(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(script.write(held).tapHeld(held).events()))
        .contains(
            Outstanding.held("The NewBlock of the listener (50 bytes) is held back by the tap"));
  }

  @Test
  void isStuckWhenAMessageWaitsForItsPlace() {
    script.queue(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.onItsWay(
                "The NewBlock of the listener (50 bytes) waits for its stream's window", DIALER));
  }

  @Test
  void isStuckWhenATransportWritesNothingSinceItWasGivenAMessage() {
    script.offer(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.onItsWay(
                "The NewBlock of the listener (50 bytes) was given to the transport but not"
                    + " written",
                LISTENER));
  }

  @Test
  void isNotStuckWhenATransportThatTellsNoPlacesHasWrittenSince() {
    script.offer(LISTENER, STREAM, 7, "", 50);
    Msg other = script.send(LISTENER, "dialer-0", 7, "", 50);
    script.carry(other).deliver(other);

    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isNotStuckOverATransportThatTellsNothingOfItsWrites() {
    ScriptedTrace silent = new ScriptedTrace("mplex").open().stream(STREAM);
    silent.offer(LISTENER, STREAM, 7, "", 50);

    assertThat(Stalled.outstanding(silent.events())).isEmpty();
  }

  @Test
  void isNotStuckOverAMessageThatGotItsPlace() {
    Msg placed = script.place(LISTENER, STREAM, script.queue(LISTENER, STREAM, 7, "", 50));

    assertThat(Stalled.outstanding(script.events())).isEmpty();
    assertThat(Stalled.outstanding(script.carry(placed).deliver(placed).events())).isEmpty();
  }

  @Test
  void isNotStuckOverWhatTheTapForwardedAndTheNodeGot() {
    Msg passed = script.send(LISTENER, STREAM, 7, "", 50);
    script.write(passed).tapHeld(passed).tapForwarded(passed).read(passed).deliver(passed);

    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isStuckWhenAProposalIsNotAnswered() {
    script.openedHere("dialer-7");

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.onItsWay(
                "the protocol of stream dialer-7, proposed by the dialer, is not agreed",
                LISTENER));
    assertThat(Stalled.outstanding(script.negotiated(DIALER, "dialer-7").events())).isEmpty();
  }

  @Test
  void isNotStuckOverAProposalWhileALargeMessageIsAtWork() {
    script.openedHere("dialer-7").send(DIALER, STREAM, 7, "", 5 << 20);

    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isNotStuckWhileTheAnswerMayBeInTheMaking() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);

    assertThat(Stalled.outstanding(script.events())).isEmpty();
  }

  @Test
  void isStuckWhenTheAnswerWasDeliveredAndTheRequestIsStillOpen() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 50);

    assertThat(Stalled.outstanding(script.events()))
        .contains(
            Outstanding.arrived("request 1 of the dialer was answered but has not ended", DIALER));
  }

  @Test
  void isStuckWhenAMessageIsHiddenBehindAnotherInOneEvent() {
    Msg first = script.send(DIALER, STREAM, 3, "1", 12);
    script.carry(script.send(DIALER, STREAM, 3, "2", 14));

    assertThat(Stalled.outstanding(script.deliver(first, script.message(3, "1", 26)).events()))
        .contains(
            Outstanding.arrived(
                "Request 2 (GetBlockHeaders, 14 bytes) was read but not delivered", LISTENER));
  }

  @Test
  void isNotStuckOnceTheRequestHasEnded() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 50);

    assertThat(Stalled.outstanding(script.ended("1", "answered").events())).isEmpty();
  }

  @Test
  void takesMoreSilenceToGiveUpAReaderThanAMessageThatWasRead() {
    script.write(script.send(LISTENER, STREAM, 7, "", 50));
    int unread = Stalled.outstanding(script.events()).orElseThrow().settleTimes();

    script.carry(script.send(DIALER, STREAM, 3, "1", 12));

    assertThat(Stalled.outstanding(script.events()).orElseThrow().settleTimes()).isLessThan(unread);
  }

  @Test
  void isNotStuckOverASessionThatEnded() {
    script.carry(script.send(LISTENER, STREAM, 7, "", 50)).started(STREAM, "1");

    assertThat(Stalled.outstanding(script.close(LISTENER, "").events())).isEmpty();
  }
}
