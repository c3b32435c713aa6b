package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/**
 * The facts of one trace: its connections, and one entry per message in order of sending. Every
 * event at a receiver's station is either in an entry's {@code seen} or among {@link
 * Direction#unmatched()}.
 */
public final class Ledger {

  /** The place where a message was sent: the index of the direction, and the position in it. */
  public record Place(int direction, int position) {}

  private final List<Event> events;
  private final EventText text;
  private final List<Connection> connections;
  private final List<Direction> directions;
  private final List<Place> places;
  private final Map<Place, Integer> indexes = new HashMap<>();
  private final List<Entry> entries = new ArrayList<>();
  private final Map<Requester, List<Exchange>> exchanges = new HashMap<>();

  /** A role on a connection, by the index of the connection. */
  private record Requester(int connection, Role role) {}

  private Ledger(List<Event> events) {
    this.events = events;
    this.text = EventText.of(events);
    this.connections = Connections.of(events);
    this.directions = connections.stream().flatMap(c -> Direction.of(c).stream()).toList();
    this.places = places(directions);
    places.forEach(this::enter);
    connections.forEach(this::answer);
  }

  public static Ledger of(Trace trace) {
    return new Ledger(trace.events());
  }

  public List<Event> events() {
    return events;
  }

  public EventText text() {
    return text;
  }

  /** Returns the connections in order of opening. */
  public List<Connection> connections() {
    return connections;
  }

  /** Returns the directions of all connections: two per connection, or two per stream. */
  public List<Direction> directions() {
    return directions;
  }

  public List<Entry> entries() {
    return Collections.unmodifiableList(entries);
  }

  public List<Entry> entries(Connection connection) {
    return entries.stream().filter(e -> e.connection() == connection.index()).toList();
  }

  /** Returns the requests of a role on a connection, each with its answer. */
  public List<Exchange> exchanges(Connection connection, Role requester) {
    return exchanges.getOrDefault(new Requester(connection.index(), requester), List.of());
  }

  /** Returns the place of each entry's message. */
  public List<Place> places() {
    return places;
  }

  public Direction direction(Place place) {
    return directions.get(place.direction());
  }

  /** Returns the entry of the message sent at a place. */
  public Entry entry(Place place) {
    return entries.get(indexes.get(place));
  }

  private static List<Place> places(List<Direction> directions) {
    return IntStream.range(0, directions.size())
        .boxed()
        .flatMap(index -> places(index, directions.get(index).sends().size()))
        .sorted(
            Comparator.comparingLong(
                place -> directions.get(place.direction()).sends().get(place.position()).nanos()))
        .toList();
  }

  private static Stream<Place> places(int direction, int messages) {
    return IntStream.range(0, messages).mapToObj(position -> new Place(direction, position));
  }

  private void enter(Place place) {
    Direction direction = direction(place);
    int index = entries.size();
    indexes.put(place, index);
    entries.add(
        new Entry(
            index,
            direction.connection().index(),
            direction.sender(),
            direction.sends().get(place.position()),
            StationTimes.of(direction, place.position()),
            direction.seen(place.position()),
            Optional.empty()));
  }

  private void answer(Connection connection) {
    List<Entry> own = entries(connection);
    for (Role requester : Role.values()) {
      List<Exchange> begun = Exchanges.of(connection, requester, own);
      exchanges.put(new Requester(connection.index(), requester), begun);
      begun.forEach(this::answer);
    }
  }

  private void answer(Exchange exchange) {
    Optional<Long> delivered =
        exchange
            .answer()
            .flatMap(answer -> Optional.ofNullable(answer.passed().get(Station.DELIVERED)));
    if (exchange.request().isPresent() && delivered.isPresent()) {
      int index = exchange.request().get().index();
      entries.set(index, entries.get(index).answered(delivered.get()));
    }
  }
}
