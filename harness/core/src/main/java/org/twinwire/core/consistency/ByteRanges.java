package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;

/**
 * Finds ranges that end before they begin, and bytes that are read or written twice. The bytes of a
 * connection are read and written in their order, those of a native stream in any.
 */
final class ByteRanges implements ContractRule {

  private record Direction(Class<? extends Event> kind, String session, Optional<String> carrier) {}

  @Override
  public List<Contradiction> of(List<Event> events) {
    Map<Direction, NavigableMap<Long, Long>> known = new HashMap<>();
    return events.stream()
        .filter(event -> event instanceof Event.BytesRead || event instanceof Event.BytesWritten)
        .map(Event.OfBytes.class::cast)
        .flatMap(event -> contradictions(event, known))
        .toList();
  }

  private static Stream<Contradiction> contradictions(
      Event.OfBytes event, Map<Direction, NavigableMap<Long, Long>> known) {
    String session = EventSession.of(event).orElse("");
    NavigableMap<Long, Long> ends =
        known.computeIfAbsent(
            new Direction(event.getClass(), session, event.carrier()), d -> new TreeMap<>());
    long least = event.carrier().isEmpty() ? last(ends) : end(ends, event);
    ends.merge(event.from(), event.to(), Math::max);
    String got =
        "bytes %d to %d of session %s%s"
            .formatted(
                event.from(),
                event.to(),
                session,
                event.carrier().map(stream -> ", stream " + stream).orElse(""));
    if (event.from() < least) {
      return Stream.of(new Contradiction(event, got, "from %d onwards".formatted(least)));
    }
    return event.to() < event.from()
        ? Stream.of(new Contradiction(event, got, "an end after its beginning"))
        : Stream.empty();
  }

  /** Returns the end of the last bytes that are known so far. */
  private static long last(NavigableMap<Long, Long> ends) {
    return Optional.ofNullable(ends.lastEntry()).map(Map.Entry::getValue).orElse(0L);
  }

  /** Returns the end of known bytes that an event reports again; 0: it reports none of them. */
  private static long end(NavigableMap<Long, Long> ends, Event.OfBytes event) {
    return Optional.ofNullable(ends.lowerEntry(event.to()))
        .map(Map.Entry::getValue)
        .filter(end -> end > event.from())
        .orElse(0L);
  }
}
