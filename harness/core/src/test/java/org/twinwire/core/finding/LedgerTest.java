package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Trace;

class LedgerTest {

  private static final String STREAM = ExampleTraces.STREAM;

  @Test
  void findsNothingInAConversationThatWentWell() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 5123);
    MessageFindings ledger = MessageFindings.of(script.ended("1", "answered").trace());

    assertThat(ledger.findings()).isEmpty();
    assertThat(ledger.accounts())
        .hasSize(4)
        .extracting(Account::disposition)
        .containsOnly(Disposition.DELIVERED);
    assertThat(ledger.accounts())
        .extracting(account -> account.entry().lastReached())
        .containsExactly(Station.DELIVERED, Station.DELIVERED, Station.ANSWERED, Station.DELIVERED);
  }

  @Test
  void takesARequestOfAStepThatWasGivenUpForTimedOut() {
    ScriptedTrace script = beginWithARefusedStream().after(1_000).giveUp(1).after(10);

    assertThat(MessageFindings.of(script.ended("1", "disconnected").trace()).findings())
        .extracting(Finding::type, Finding::cause)
        .containsExactly(tuple(FindingType.TIMED_OUT, "stream-limit"));
  }

  @Test
  void doesNotTakeARequestThatEndedBeforeForTimedOut() {
    ScriptedTrace script = beginWithARefusedStream().ended("1", "disconnected");

    assertThat(MessageFindings.of(script.after(1_000).giveUp(1).trace()).findings()).isEmpty();
  }

  private static ScriptedTrace beginWithARefusedStream() {
    return ExampleTraces.connected()
        .begin(1)
        .openedHere("dialer-6")
        .started("dialer-6", "1")
        .limit(LISTENER, "dialer-6", "streams-per-second", "too many");
  }

  @Test
  void knowsTheStationsOfAMessageThatHadToWaitForItsPlace() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Message waiting = script.queue(LISTENER, STREAM, 7, "", 300_000);
    script.pass(LISTENER, "dialer-0", 7, "", 50);
    Msg placed = script.place(LISTENER, STREAM, waiting);
    Entry entry = Ledger.of(script.carry(placed).trace()).entries().get(2);

    assertThat(entry.sent().from()).isEqualTo(placed.start());
    assertThat(entry.sent().to()).isEqualTo(placed.end());
    assertThat(entry.lastStation()).isEqualTo(Station.READ);
  }

  @Test
  void saysWhatWaitedForAWindow() {
    Finding finding = finding("window-closed");

    assertThat(finding.lastStation()).contains(Station.SENT);
    assertThat(finding.explanation())
        .isEqualTo(
            "The answer to request 1 (BlockHeaders, 300000 bytes) had to wait for the window of"
                + " stream dialer-2, which was not opened again.");
    assertThat(finding.evidence())
        .anyMatch(e -> e.startsWith("300000 bytes of stream dialer-2 waited at the listener at"))
        .contains("the listener had read 115 of the 115 bytes the dialer wrote");
  }

  @Test
  void blamesTheTapForWhatItKeepsFromAMessageThatWaits() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    script.queue(LISTENER, STREAM, 7, "", 300_000);
    Msg part = script.send(LISTENER, STREAM, 8, "", 50);
    script.write(part).tapHeld(part);

    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("held-by-tap", "held-by-tap");
  }

  @Test
  void saysWhereTheAnswerOfTheOriginalClientStayed() {
    Finding finding = finding("held-buffer");

    assertThat(finding.type()).isEqualTo(FindingType.LOST);
    assertThat(finding.lastStation()).contains(Station.BUFFERED);
    assertThat(finding.message()).isEqualTo("BlockHeaders");
    assertThat(finding.requestId()).contains("1");
    assertThat(finding.direction()).contains(LISTENER);
    assertThat(finding.stream()).contains(STREAM);
    assertThat(finding.explanation())
        .isEqualTo(
            "The answer to request 1 (BlockHeaders, 5123 bytes) reached the dialer and was put into"
                + " the buffer of stream dialer-2 at +3.3 ms; the listener attached at +3.4 ms and"
                + " nothing dispatched the buffer.");
    assertThat(finding.evidence())
        .contains(
            "buffered at +3.3 ms; the buffer of stream dialer-2 held 5123 bytes with it",
            "the listener of stream dialer-2 attached at +3.4 ms, 100 µs after the message came",
            "log of the dialer at +3.7 ms: not dispatching pause buffer as there are no listeners",
            "request 1 ended timed-out at +1.004 s");
    assertThat(finding.evidence().getFirst()).contains("5123 bytes, bytes 96–5227");
  }

  @Test
  void countsTheHeadOfAMergedEventAsDelivered() {
    MessageFindings ledger = MessageFindings.of(Example.of("merged-on-replay").trace());

    assertThat(ledger.accounts())
        .extracting(Account::disposition)
        .containsExactly(
            Disposition.DELIVERED,
            Disposition.DELIVERED,
            Disposition.DELIVERED_MERGED,
            Disposition.MERGED,
            Disposition.DELIVERED);
    assertThat(ledger.findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.MERGED);
              assertThat(finding.requestId()).contains("2");
              assertThat(finding.lastStation()).contains(Station.BUFFERED);
            });
  }

  @Test
  void countsEveryFurtherMessageOfAMergedEvent() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Msg first = script.send(DIALER, STREAM, 1, "", 10);
    script.send(DIALER, STREAM, 1, "", 20);
    script.send(DIALER, STREAM, 1, "", 30);
    script.deliver(first, script.message(1, "", 60));

    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::type)
        .containsExactly(FindingType.MERGED, FindingType.MERGED);
  }

  @Test
  void tellsEveryTypeOfFinding() {
    assertThat(finding("split-into-frames").type()).isEqualTo(FindingType.SPLIT);
    assertThat(finding("replayed-twice").type()).isEqualTo(FindingType.DUPLICATED);
    assertThat(finding("overtook-the-buffer").type()).isEqualTo(FindingType.REORDERED);
    assertThat(finding("truncated").type()).isEqualTo(FindingType.CORRUPTED);
    assertThat(finding("never-asked").type()).isEqualTo(FindingType.UNSOLICITED);
    assertThat(finding("late-answer").type()).isEqualTo(FindingType.LATE);
    assertThat(finding("never-answered").type()).isEqualTo(FindingType.TIMED_OUT);
  }

  @Test
  void takesAnotherOrderOnAnotherStreamForNoDeviation() {
    ScriptedTrace script = ExampleTraces.connected().stream("dialer-2").stream("dialer-4");
    Msg slow = script.send(LISTENER, "dialer-2", 1, "", 50);
    script.pass(LISTENER, "dialer-4", 1, "", 51);
    script.carry(slow).decode(slow).deliver(slow);

    assertThat(MessageFindings.of(script.trace()).findings()).isEmpty();
  }

  @Test
  void matchesEqualMessagesFirstInFirstOut() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Message same = script.message(1, "", 50);
    Msg first = script.send(DIALER, STREAM, same);
    script.send(DIALER, STREAM, same);
    script.deliver(first);

    assertThat(MessageFindings.of(script.trace()).accounts())
        .extracting(Account::disposition)
        .endsWith(Disposition.DELIVERED, Disposition.LOST);
  }

  @Test
  void reportsADeliveryThatNobodySent() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Msg any = script.pass(DIALER, STREAM, 1, "", 50);
    script.deliver(any, script.message(7, "", 333));

    assertThat(MessageFindings.of(script.trace()).located())
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.entry()).isEmpty();
              assertThat(note.finding().type()).isEqualTo(FindingType.UNSOLICITED);
              assertThat(note.finding().cause()).isEqualTo("unexplained");
              assertThat(note.finding().message()).isEqualTo("NewBlock");
            });
  }

  @Test
  void reportsADecodedMessageThatNobodySentOnce() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Msg any = script.pass(DIALER, STREAM, 1, "", 50);
    Message strange = script.message(7, "", 333);
    script.decode(any, strange).deliver(any, strange);

    assertThat(MessageFindings.of(script.trace()).findings()).hasSize(1);
  }

  @Test
  void pairsSessionsByTheirEndpointsWhateverTheirOrder() {
    ScriptedTrace script = new ScriptedTrace("mplex").open("a");
    script.stream("dialer-0").pass(DIALER, "dialer-0", 0, "", 40);
    script.open("b").stream("dialer-0").pass(DIALER, "dialer-0", 0, "", 41);
    List<Event> swapped =
        script.events().stream()
            .sorted(Comparator.comparingLong(e -> e.node().equals("dialer") ? e.seq() : -e.seq()))
            .toList();

    assertThat(Connections.of(swapped))
        .extracting(c -> c.dialer().session() + c.listener().session())
        .containsExactly("aa'", "bb'");
  }

  @Test
  void takesATimeoutAsExplainedByTheLossOfTheRequest() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM).started(STREAM, "1");
    script.carry(script.send(DIALER, STREAM, 3, "1", 12)).after(900).ended("1", "timed-out");

    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::type)
        .containsExactly(FindingType.LOST);
  }

  @Test
  void takesARequestThatIsStillOpenForTimedOut() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM).started(STREAM, "1");
    script.pass(DIALER, STREAM, 3, "1", 12);

    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("never-answered");
  }

  @Test
  void blamesTheEndThatCameFirst() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    script.carry(script.send(DIALER, STREAM, 1, "", 50)).close(LISTENER, "bad message");
    script.close(DIALER, "");

    assertThat(MessageFindings.of(script.trace()).findings())
        .extracting(Finding::cause)
        .containsExactly("session-ended");
  }

  @Test
  void keepsNodesWithoutOffsetsFromLookingAsIfBytesWereLost() {
    ScriptedTrace script = ExampleTraces.connected().stream(STREAM);
    Msg msg = script.send(DIALER, STREAM, 1, "", 50);
    script.deliver(msg);

    assertThat(MessageFindings.of(script.trace()).findings()).isEmpty();
  }

  private static Finding finding(String cause) {
    Trace trace = Example.of(cause).trace();
    return MessageFindings.of(trace).findings().getFirst();
  }
}
