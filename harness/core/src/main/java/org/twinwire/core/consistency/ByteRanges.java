package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Event;

/** Finds ranges that end before they begin, and bytes that are read or written twice. */
final class ByteRanges implements ContractRule {

  private record Direction(Class<? extends Event> kind, String session) {}

  private record Range(Direction direction, long from, long to) {}

  @Override
  public List<Contradiction> of(List<Event> events) {
    Map<Direction, Long> ends = new HashMap<>();
    return events.stream()
        .flatMap(event -> range(event).flatMap(range -> backwards(ends, range, event)).stream())
        .toList();
  }

  private static Optional<Range> range(Event event) {
    if (event instanceof Event.BytesRead e) {
      return range(e, e.session(), e.from(), e.to());
    }
    return event instanceof Event.BytesWritten e
        ? range(e, e.session(), e.from(), e.to())
        : Optional.empty();
  }

  private static Optional<Range> range(Event event, String session, long from, long to) {
    return Optional.of(new Range(new Direction(event.getClass(), session), from, to));
  }

  private static Optional<Contradiction> backwards(
      Map<Direction, Long> ends, Range range, Event event) {
    long least = ends.getOrDefault(range.direction(), 0L);
    ends.merge(range.direction(), range.to(), Math::max);
    if (range.from() < least) {
      return Optional.of(contradiction(range, event, "from %d onwards".formatted(least)));
    }
    return range.to() < range.from()
        ? Optional.of(contradiction(range, event, "an end after its beginning"))
        : Optional.empty();
  }

  private static Contradiction contradiction(Range range, Event event, String expected) {
    String got =
        "bytes %d to %d of session %s"
            .formatted(range.from(), range.to(), range.direction().session());
    return new Contradiction(event, got, expected);
  }
}
