package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * One direction of one stream: the messages sent on it, and the receiver's events matched to them.
 *
 * @param matches by station; every event of the receiver is in exactly one match
 * @param byPosition the same matches, by the positions of the messages they concern
 */
public record Direction(
    Connection connection,
    Role sender,
    String stream,
    List<Event.MessageSent> sends,
    Map<Station, List<Match>> matches,
    Map<Station, Map<Integer, List<Match>>> byPosition) {

  private static final List<Station> STATIONS =
      List.of(Station.DECODED, Station.BUFFERED, Station.DELIVERED);

  public static List<Direction> of(Connection connection) {
    List<Direction> directions = new ArrayList<>();
    for (Role sender : Role.values()) {
      List<Event.MessageSent> sends = connection.end(sender).all(Event.MessageSent.class).toList();
      List<Sighting> seen =
          connection.end(sender.other()).events().stream()
              .map(Sighting::of)
              .flatMap(Optional::stream)
              .toList();
      streams(sends, seen).forEach(s -> directions.add(of(connection, sender, s, sends, seen)));
    }
    return directions;
  }

  private static Set<String> streams(List<Event.MessageSent> sends, List<Sighting> seen) {
    Set<String> streams = new LinkedHashSet<>();
    sends.forEach(event -> streams.add(event.stream()));
    seen.forEach(event -> streams.add(event.stream()));
    return streams;
  }

  private static Direction of(
      Connection connection,
      Role sender,
      String stream,
      List<Event.MessageSent> allSends,
      List<Sighting> allSeen) {
    List<Event.MessageSent> sends =
        allSends.stream().filter(event -> event.stream().equals(stream)).toList();
    Map<Station, List<Match>> matches = new EnumMap<>(Station.class);
    for (Station station : STATIONS) {
      List<Sighting> seen =
          allSeen.stream()
              .filter(event -> event.station() == station && event.stream().equals(stream))
              .toList();
      matches.put(station, MessageMatcher.match(sends, seen));
    }
    Map<Station, Map<Integer, List<Match>>> byPosition = new EnumMap<>(Station.class);
    matches.forEach((station, all) -> byPosition.put(station, byPosition(all)));
    return new Direction(connection, sender, stream, sends, matches, byPosition);
  }

  private static Map<Integer, List<Match>> byPosition(List<Match> matches) {
    Map<Integer, List<Match>> byPosition = new HashMap<>();
    for (Match match : matches) {
      match
          .sends()
          .forEach(send -> byPosition.computeIfAbsent(send, s -> new ArrayList<>()).add(match));
    }
    return byPosition;
  }

  public Endpoint from() {
    return connection.end(sender);
  }

  public Endpoint to() {
    return connection.end(sender.other());
  }

  public List<Match> at(Station station) {
    return matches.get(station);
  }

  /** Returns the matches at a station that concern the message at a position. */
  public List<Match> at(Station station, int position) {
    return byPosition.get(station).getOrDefault(position, List.of());
  }

  /** Returns the receiver's events that were matched to the message at a position. */
  public List<Sighting> seen(int position) {
    return STATIONS.stream()
        .flatMap(station -> at(station, position).stream())
        .flatMap(match -> match.seen().stream())
        .toList();
  }

  /** Returns the receiver's events that match no message sent in this direction. */
  public List<Sighting> unmatched() {
    return STATIONS.reversed().stream()
        .flatMap(station -> at(station).stream())
        .filter(match -> match.kind() == Match.Kind.UNMATCHED)
        .flatMap(match -> match.seen().stream())
        .toList();
  }
}
