package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * Derives what a black box must have sent from what its peer received. Each message is taken from
 * the first station that the peer reports for its stream. Its place on the connection is unknown.
 */
final class BlackBoxEvents {

  private static final List<Station> FIRST_STATIONS =
      List.of(Station.DECODED, Station.BUFFERED, Station.DELIVERED);

  private BlackBoxEvents() {}

  static List<Event> seenBy(Endpoint peer, Role blackBox) {
    List<Sighting> seen =
        peer.events().stream().map(Sighting::of).flatMap(Optional::stream).toList();
    Set<String> streams =
        seen.stream().map(Sighting::stream).collect(Collectors.toCollection(LinkedHashSet::new));
    List<Event> sent = new ArrayList<>();
    streams.stream()
        .flatMap(stream -> first(seen.stream().filter(s -> s.stream().equals(stream)).toList()))
        .forEach(message -> sent.add(sent(message, blackBox, sent.size() + 1L)));
    return sent;
  }

  private static Stream<Sighting> first(List<Sighting> ofStream) {
    return FIRST_STATIONS.stream()
        .map(station -> ofStream.stream().filter(s -> s.station() == station).toList())
        .filter(there -> !there.isEmpty())
        .findFirst()
        .stream()
        .flatMap(List::stream);
  }

  private static Event sent(Sighting seen, Role blackBox, long seq) {
    return new Event.MessageSent(
        seq, seen.nanos(), blackBox.word(), "", seen.stream(), seen.message(), 0, 0);
  }
}
