package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.trace.Event;

class MergedEventsTest {

  @Test
  void ordersTheEventsOfAllNodesByTime() {
    Event first = event("dialer", 1, 10);
    Event second = event("listener", 1, 20);
    Event third = event("dialer", 2, 30);

    assertThat(MergedEvents.of(List.of(List.of(first, third), List.of(second))))
        .containsExactly(first, second, third);
  }

  @Test
  void neverTurnsTheOrderOfOneNode() {
    Event late = event("dialer", 1, 30);
    Event tookItsTimeEarlier = event("dialer", 2, 25);
    Event other = event("listener", 1, 27);

    assertThat(MergedEvents.of(List.of(List.of(late, tookItsTimeEarlier), List.of(other))))
        .containsExactly(other, late, tookItsTimeEarlier);
  }

  private static Event event(String node, long seq, long nanos) {
    return new Event.BytesRead(seq, nanos, node, "s", 0, 1, Optional.empty());
  }
}
