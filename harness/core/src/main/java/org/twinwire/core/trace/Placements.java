package org.twinwire.core.trace;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;

/** Gives each queued message the range it finally took on its carrier. */
public final class Placements {

  private record Key(String node, String session, String stream, String digest) {}

  private final Map<Key, Queue<Event.MessagePlaced>> placed = new HashMap<>();

  private Placements() {}

  /**
   * Returns the same events with these ranges; among equal messages, the first sent is the first
   * placed.
   */
  public static List<Event> applied(List<Event> events) {
    Placements placements = new Placements();
    events.forEach(placements::take);
    return events.stream().map(placements::applied).toList();
  }

  private void take(Event event) {
    if (event instanceof Event.MessagePlaced e) {
      placed.computeIfAbsent(key(e), k -> new ArrayDeque<>()).add(e);
    }
  }

  private Event applied(Event event) {
    return event instanceof Event.MessageSent sent && sent.bytes().isPosition()
        ? placed(sent)
        : event;
  }

  private Event placed(Event.MessageSent sent) {
    Key key = new Key(sent.node(), sent.session(), sent.stream(), sent.message().digest());
    return Optional.ofNullable(placed.get(key))
        .map(Queue::poll)
        .map(place -> at(sent, place))
        .orElse(sent);
  }

  private static Key key(Event.MessagePlaced e) {
    return new Key(e.node(), e.session(), e.stream(), e.message().digest());
  }

  private static Event.MessageSent at(Event.MessageSent sent, Event.MessagePlaced place) {
    return new Event.MessageSent(
        sent.seq(),
        sent.nanos(),
        sent.node(),
        sent.session(),
        sent.stream(),
        sent.message(),
        place.from(),
        place.to(),
        place.carrier());
  }
}
