package org.twinwire.core.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.ByteRange;
import org.twinwire.core.trace.Event;

/** Determines when a message passed each station, from byte offsets and the receiver's events. */
public final class StationTimes {

  private StationTimes() {}

  public static Map<Station, Long> of(Direction direction, int position) {
    EnumMap<Station, Long> passed = new EnumMap<>(Station.class);
    Event.MessageSent sent = direction.sends().get(position);
    if (direction.from().observed()) {
      passed.put(Station.SENT, sent.nanos());
    }
    if (!sent.bytes().isPosition()) {
      bytes(direction, sent.bytes(), passed);
    }
    for (Match match : direction.at(Station.DECODED, position)) {
      passed.putIfAbsent(Station.DECODED, first(match));
    }
    for (Match match : direction.at(Station.BUFFERED, position)) {
      passed.putIfAbsent(Station.BUFFERED, first(match));
    }
    delivered(direction, position)
        .forEach(match -> passed.putIfAbsent(Station.DELIVERED, last(match.seen())));
    return passed;
  }

  /**
   * Returns the deliveries that give the message itself, or at least its first bytes, to the
   * application.
   */
  private static List<Match> delivered(Direction direction, int position) {
    return direction.at(Station.DELIVERED, position).stream()
        .filter(m -> m.kind() != Match.Kind.MERGED || m.sends().getFirst() == position)
        .filter(m -> m.kind() != Match.Kind.REPEATED || m.sends().getFirst() == position)
        .toList();
  }

  private static void bytes(Direction direction, ByteRange range, Map<Station, Long> passed) {
    Connection connection = direction.connection();
    pass(Station.WRITTEN, direction.from().written(), range, passed);
    pass(Station.TAPPED, connection.forwarded(direction.to().role()), range, passed);
    pass(Station.READ, direction.to().read(), range, passed);
  }

  private static void pass(
      Station station, Coverage<?> there, ByteRange range, Map<Station, Long> passed) {
    there.completed(range).ifPresent(event -> passed.put(station, event.nanos()));
  }

  private static long first(Match match) {
    return match.seen().getFirst().nanos();
  }

  private static long last(List<Sighting> seen) {
    return seen.getLast().nanos();
  }
}
