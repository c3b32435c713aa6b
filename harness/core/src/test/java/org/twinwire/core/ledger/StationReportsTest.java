package org.twinwire.core.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.trace.Fatality;

/** A station that nothing reports is unknown; one that is reported and was not passed is not. */
class StationReportsTest {

  private static final String STREAM = "dialer-0";

  private final ScriptedTrace script = new ScriptedTrace("mplex").open().stream(STREAM);

  @Test
  void doesNotKnowTheTapsStationWithoutATap() {
    script.pass(DIALER, STREAM, 3, "1", 12);

    assertThat(unknown(0)).contains(Station.TAPPED).doesNotContain(Station.WRITTEN, Station.READ);
  }

  @Test
  void knowsThatTheTapHasNotForwardedAMessage() {
    Msg passed = script.pass(DIALER, STREAM, 3, "1", 12);
    script.tapForwarded(passed);
    script.write(script.send(DIALER, STREAM, 3, "2", 12));

    assertThat(unknown(0)).doesNotContain(Station.TAPPED);
    assertThat(unknown(1)).doesNotContain(Station.TAPPED);
  }

  @Test
  void knowsOnlyTheNearStationsOfWhatWasSentToABlackBox() {
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 12);
    script.blackBox(LISTENER);

    assertThat(unknown(0))
        .contains(Station.TAPPED, Station.READ, Station.DECODED, Station.DELIVERED)
        .doesNotContain(Station.SENT, Station.WRITTEN);
  }

  @Test
  void knowsOnlyTheFarStationsOfWhatABlackBoxSent() {
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.pass(LISTENER, STREAM, 4, "1", 12);
    script.blackBox(LISTENER);

    assertThat(unknown(1))
        .contains(Station.SENT, Station.WRITTEN, Station.READ)
        .doesNotContain(Station.DECODED, Station.DELIVERED, Station.ANSWERED);
  }

  @Test
  void doesNotKnowWhatANodeThatDiedHasRead() {
    script.write(script.send(DIALER, STREAM, 3, "1", 12));
    script.died(LISTENER, Fatality.EXITED, "exit code 3");

    assertThat(unknown(0)).contains(Station.READ, Station.DECODED, Station.DELIVERED);
  }

  @Test
  void doesNotKnowAStationThatANodeNeverReports() {
    Msg first = script.send(DIALER, STREAM, 3, "1", 12);
    script.deliver(first);

    assertThat(unknown(0))
        .contains(Station.WRITTEN, Station.READ, Station.DECODED, Station.BUFFERED)
        .doesNotContain(Station.SENT, Station.DELIVERED);
  }

  @Test
  void knowsThatAMessageWaitsWhoseSenderReportsWrites() {
    script.pass(DIALER, STREAM, 3, "1", 12);
    script.queue(DIALER, STREAM, 3, "2", 12);

    assertThat(unknown(1)).doesNotContain(Station.WRITTEN, Station.READ).contains(Station.TAPPED);
  }

  @Test
  void keepsTheOrderOfThePathWhateverTheClocksSay() {
    Msg early = script.send(DIALER, STREAM, 3, "1", 12);
    script.read(early).decode(early).deliver(early).write(early);

    assertThat(entry(0).passed().keySet())
        .containsExactly(
            Station.SENT, Station.WRITTEN, Station.READ, Station.DECODED, Station.DELIVERED);
    assertThat(entry(0).passed().get(Station.WRITTEN))
        .isGreaterThan(entry(0).passed().get(Station.DELIVERED));
  }

  private Set<Station> unknown(int entry) {
    return StationReports.of(script.trace()).unknown(entry(entry));
  }

  private Entry entry(int index) {
    return Ledger.of(script.trace()).entries().get(index);
  }
}
