package org.twinwire.core.consistency;

import java.util.List;
import java.util.stream.IntStream;
import org.twinwire.core.trace.Event;

/** "Every event has seq (from 1, without gaps)": finds numbers that do not increase. */
final class EventNumbers implements ContractRule {

  @Override
  public List<Contradiction> of(List<Event> events) {
    return IntStream.range(1, events.size())
        .filter(i -> events.get(i).seq() <= events.get(i - 1).seq())
        .mapToObj(i -> contradiction(events.get(i - 1), events.get(i)))
        .toList();
  }

  private static Contradiction contradiction(Event before, Event event) {
    return new Contradiction(
        event, "seq %d after %d".formatted(event.seq(), before.seq()), "a larger seq");
  }
}
