package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Stalled;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** A transport whose streams each count their own bytes, which arrive in any order. */
class CarriersTest {

  private static final String ONE = "dialer-1";
  private static final String TWO = "dialer-2";

  private final ScriptedTrace script = new ScriptedTrace("rlpx").nativeStreams().open();

  @BeforeEach
  void opensTwoStreams() {
    script.stream(ONE).stream(TWO);
  }

  @Test
  void takesNoMessageForReadBecauseAnotherStreamHasReadAsFar() {
    Msg first = script.send(DIALER, ONE, 3, "1", 50);
    Msg second = script.send(DIALER, TWO, 3, "2", 50);
    script.write(first).write(second).read(second).decode(second).deliver(second);

    assertThat(first.start()).isEqualTo(second.start());
    assertThat(stations(0)).doesNotContainKey(Station.READ);
    assertThat(stations(1)).containsKeys(Station.WRITTEN, Station.READ, Station.DELIVERED);
  }

  @Test
  void takesAMessageForReadWithTheLastOfItsBytesInWhateverOrderTheyCome() {
    Msg message = script.send(DIALER, ONE, 3, "1", 50);
    script.write(message).read(message, 30, 58).read(message, 0, 10);
    assertThat(stations(0)).doesNotContainKey(Station.READ);

    long nanos = script.read(message, 10, 30).events().getLast().nanos();
    assertThat(stations(0)).containsEntry(Station.READ, nanos);
  }

  @Test
  void isStuckOnTheStreamWhoseBytesAreMissing() {
    Msg first = script.send(DIALER, ONE, 3, "1", 50);
    Msg second = script.send(DIALER, TWO, 3, "2", 500);
    script.write(first).write(second).read(second).decode(second).deliver(second);

    assertThat(Stalled.outstanding(script.events()))
        .map(Outstanding::what)
        .contains("Request 1 (GetBlockHeaders, 50 bytes) was written but not read");
    assertThat(Stalled.outstanding(script.read(first).decode(first).deliver(first).events()))
        .isEmpty();
  }

  @Test
  void saysHowFarTheStreamOfALostMessageWasRead() {
    Msg read = script.pass(DIALER, TWO, 7, "", 500);
    Msg lost = script.send(DIALER, ONE, 3, "1", 50);
    script.started(ONE, "1").write(lost).after(1_000).ended("1", "timed-out");

    assertThat(read.end()).isGreaterThan(lost.end());
    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("receiver-stopped-reading");
              assertThat(finding.evidence())
                  .contains(
                      "the listener had read 0 bytes of stream dialer-1; the message takes 0–58")
                  .anyMatch(line -> line.endsWith("bytes 0–58 of stream dialer-1"));
            });
  }

  @Test
  void holdsAMessageBackByTheTapOnlyOnItsOwnStream() {
    Msg first = script.send(DIALER, ONE, 3, "1", 50);
    Msg second = script.send(DIALER, TWO, 3, "2", 500);
    script.write(first).write(second).tapHeld(first).tapHeld(second).tapForwarded(second);
    script.carry(second).decode(second).deliver(second).after(1_000).ended("1", "timed-out");

    assertThat(findings())
        .singleElement()
        .satisfies(
            finding -> {
              assertThat(finding.cause()).isEqualTo("held-by-tap");
              assertThat(finding.requestId()).contains("1");
            });
    assertThat(stations(1)).containsKey(Station.TAPPED);
  }

  @Test
  void placesAQueuedMessageOnItsStream() {
    script.pass(DIALER, TWO, 7, "", 500);
    Msg placed = script.place(DIALER, ONE, script.queue(DIALER, ONE, 3, "1", 50));
    script.carry(placed).decode(placed).deliver(placed);

    Event.MessageSent sent = Ledger.of(script.trace()).entries().get(1).sent();
    assertThat(sent.bytes().carrier()).contains(ONE);
    assertThat(stations(1)).containsKeys(Station.WRITTEN, Station.READ);
  }

  @Test
  void countsTheConnectionWhereNoCarrierIsNamed() {
    ScriptedTrace shared = new ScriptedTrace("mplex").open().stream(ONE).stream(TWO);
    Msg first = shared.send(DIALER, ONE, 3, "1", 50);
    Msg second = shared.send(DIALER, TWO, 3, "2", 50);

    assertThat(second.start()).isEqualTo(first.end());
    assertThat(shared.trace().events())
        .allMatch(
            event ->
                !(event instanceof Event.OfBytes bytes)
                    || bytes.carrier().equals(Optional.empty()));
  }

  private Map<Station, Long> stations(int entry) {
    return Ledger.of(script.trace()).entries().get(entry).passed();
  }

  private List<Finding> findings() {
    return MessageFindings.of(script.trace()).findings();
  }
}
