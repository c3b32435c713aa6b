package org.twinwire.core.ledger;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.Event;

/** When a message passed each station, read off offsets and the receiver's events. */
public final class StationTimes {

  private StationTimes() {}

  public static Map<Station, Long> of(Direction lane, int position) {
    EnumMap<Station, Long> passed = new EnumMap<>(Station.class);
    Event.MessageSent sent = lane.sends().get(position);
    if (lane.from().observed()) {
      passed.put(Station.SENT, sent.nanos());
    }
    if (sent.to() > sent.from()) {
      bytes(lane, sent.to(), passed);
    }
    for (Match match : lane.at(Station.DECODED, position)) {
      passed.putIfAbsent(Station.DECODED, first(match));
    }
    for (Match match : lane.at(Station.BUFFERED, position)) {
      passed.putIfAbsent(Station.BUFFERED, first(match));
    }
    delivered(lane, position)
        .forEach(match -> passed.putIfAbsent(Station.DELIVERED, last(match.seen())));
    return passed;
  }

  /** Deliveries that hand the message itself to the application, at least its first bytes. */
  private static List<Match> delivered(Direction lane, int position) {
    return lane.at(Station.DELIVERED, position).stream()
        .filter(m -> m.kind() != Match.Kind.MERGED || m.sends().getFirst() == position)
        .filter(m -> m.kind() != Match.Kind.AGAIN || m.sends().getFirst() == position)
        .toList();
  }

  private static void bytes(Direction lane, long to, Map<Station, Long> passed) {
    lane.from().writtenTo(to).ifPresent(e -> passed.put(Station.WRITTEN, e.nanos()));
    lane.connection()
        .tappedTo(lane.sender().other(), to)
        .ifPresent(e -> passed.put(Station.TAPPED, e.nanos()));
    lane.to().readTo(to).ifPresent(e -> passed.put(Station.READ, e.nanos()));
  }

  private static long first(Match match) {
    return match.seen().getFirst().nanos();
  }

  private static long last(List<Sighting> seen) {
    return seen.getLast().nanos();
  }
}
