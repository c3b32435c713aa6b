package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Finds streams that the same side ends or resets twice. */
final class StreamEnds implements ContractRule {

  private record End(Class<? extends Event> kind, String session, String stream, By by) {}

  @Override
  public List<Contradiction> of(List<Event> events) {
    Map<End, Event> ends = new HashMap<>();
    return events.stream()
        .flatMap(event -> end(event).flatMap(end -> again(ends, end, event)).stream())
        .toList();
  }

  private static Optional<End> end(Event event) {
    if (event instanceof Event.StreamClosed e) {
      return Optional.of(new End(Event.StreamClosed.class, e.session(), e.stream(), e.by()));
    }
    return event instanceof Event.StreamReset e
        ? Optional.of(new End(Event.StreamReset.class, e.session(), e.stream(), e.by()))
        : Optional.empty();
  }

  private static Optional<Contradiction> again(Map<End, Event> ends, End end, Event event) {
    return Optional.ofNullable(ends.putIfAbsent(end, event))
        .map(
            first ->
                new Contradiction(
                    event,
                    "stream %s of session %s by %s again, as in event %d"
                        .formatted(end.stream(), end.session(), word(end.by()), first.seq()),
                    "once for each side"));
  }

  private static String word(By by) {
    return by == By.LOCAL ? "local" : "remote";
  }
}
