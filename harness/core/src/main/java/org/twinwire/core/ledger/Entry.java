package org.twinwire.core.ledger;

import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.core.trace.Role;

/**
 * A sent message and the stations at which it was seen.
 *
 * @param index in order of sending, from 0, over all connections and both directions
 * @param connection index of the connection, in order of opening
 * @param direction the role that sent it
 * @param passed time at each station it was seen at; {@code sent} is missing for a message of a
 *     black box, and {@code answered}, which belongs to its answer, is never included
 * @param seen the receiver's events that were matched to it
 * @param answeredNanos for a request: when its answer was delivered
 */
public record Entry(
    int index,
    int connection,
    Role direction,
    Event.MessageSent sent,
    Map<Station, Long> passed,
    List<Sighting> seen,
    Optional<Long> answeredNanos) {

  public Entry {
    passed = ordered(passed);
    seen = List.copyOf(seen);
  }

  private static Map<Station, Long> ordered(Map<Station, Long> passed) {
    EnumMap<Station, Long> ordered = new EnumMap<>(Station.class);
    ordered.putAll(passed);
    return Collections.unmodifiableMap(ordered);
  }

  public Message message() {
    return sent.message();
  }

  public String stream() {
    return sent.stream();
  }

  /** Returns the last station at which the message itself was seen. */
  public Station lastStation() {
    return last(passed);
  }

  /**
   * Returns the stations that the message passed, and {@code answered} if its answer was delivered.
   */
  public Map<Station, Long> reached() {
    EnumMap<Station, Long> reached = new EnumMap<>(Station.class);
    reached.putAll(passed);
    answeredNanos.ifPresent(nanos -> reached.put(Station.ANSWERED, nanos));
    return Collections.unmodifiableMap(reached);
  }

  /** Returns the last of {@link #reached()}. */
  public Station lastReached() {
    return last(reached());
  }

  private static Station last(Map<Station, Long> stations) {
    return stations.keySet().stream().reduce((a, b) -> b).orElse(Station.SENT);
  }

  Entry answered(long nanos) {
    return new Entry(index, connection, direction, sent, passed, seen, Optional.of(nanos));
  }

  public List<Sighting> seenAt(Station station) {
    return seen.stream().filter(event -> event.station() == station).toList();
  }
}
