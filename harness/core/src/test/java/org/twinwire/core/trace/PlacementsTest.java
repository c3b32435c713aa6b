package org.twinwire.core.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PlacementsTest {

  private static final Message MESSAGE = new Message(4, Optional.of("1"), "0xab", 300_000);

  @Test
  void giveAMessageTheRangeItGotLater() {
    List<Event> events = List.of(sent(7, 7), placed("listener", 9, 40));

    assertThat(Placements.applied(events)).containsExactly(sent(9, 40), placed("listener", 9, 40));
  }

  @Test
  void goToEqualMessagesInTheirOrder() {
    List<Event> events =
        List.of(sent(7, 7), sent(7, 7), placed("listener", 9, 40), placed("listener", 40, 80));

    assertThat(Placements.applied(events)).startsWith(sent(9, 40), sent(40, 80));
  }

  @Test
  void leaveRangesThatAreKnownAndThoseOfOthers() {
    List<Event> events = List.of(sent(7, 8), sent(8, 8), placed("dialer", 9, 40));

    assertThat(Placements.applied(events)).isEqualTo(events);
  }

  private static Event sent(long from, long to) {
    return new Event.MessageSent(1, 1, "listener", "s1", "dialer-1", MESSAGE, from, to);
  }

  private static Event placed(String node, long from, long to) {
    return new Event.MessagePlaced(
        2, 2, node, "s1", "dialer-1", MESSAGE, from, to, Optional.empty());
  }
}
