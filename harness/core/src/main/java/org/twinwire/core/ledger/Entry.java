package org.twinwire.core.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;

/**
 * A sent message and what became of it.
 *
 * @param index in order of sending, from 0, over all connections and both directions
 * @param connection index of the connection, in order of opening
 * @param direction the role that sent it
 * @param passed when it passed each station it was seen at; {@code sent} is not among them where a
 *     black box sent it
 * @param seen every event of the receiver that stands for it
 * @param reason why it is {@link Disposition#UNDERWAY}, empty for every other fate
 */
public record Entry(
    int index,
    int connection,
    Role direction,
    Event.MessageSent sent,
    Map<Station, Long> passed,
    List<Sighting> seen,
    Disposition fate,
    String reason) {

  public Entry {
    EnumMap<Station, Long> ordered = new EnumMap<>(Station.class);
    ordered.putAll(passed);
    passed = Collections.unmodifiableMap(ordered);
    seen = List.copyOf(seen);
  }

  public Message message() {
    return sent.message();
  }

  public String stream() {
    return sent.stream();
  }

  /** The last station it was seen at. */
  public Station lastStation() {
    return passed.keySet().stream().reduce((a, b) -> b).orElse(Station.SENT);
  }

  public Entry with(Disposition other) {
    return new Entry(index, connection, direction, sent, passed, seen, other, reason);
  }

  public Entry underway(String why) {
    return new Entry(index, connection, direction, sent, passed, seen, Disposition.UNDERWAY, why);
  }

  public Entry answered(long nanos) {
    EnumMap<Station, Long> more = new EnumMap<>(passed);
    more.put(Station.ANSWERED, nanos);
    return new Entry(index, connection, direction, sent, more, seen, fate, reason);
  }

  public List<Sighting> seenAt(Station station) {
    return seen.stream().filter(event -> event.station() == station).toList();
  }
}
