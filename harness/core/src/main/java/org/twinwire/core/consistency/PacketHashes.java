package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Packet;

/** Finds packets of discovery with one hash that differ in kind or size. */
final class PacketHashes implements ContractRule {

  @Override
  public List<Contradiction> of(List<Event> events) {
    Map<String, Event.OfPacket> known = new HashMap<>();
    return events.stream()
        .flatMap(
            event -> event instanceof Event.OfPacket e ? check(known, e).stream() : Stream.empty())
        .toList();
  }

  private static Optional<Contradiction> check(
      Map<String, Event.OfPacket> known, Event.OfPacket event) {
    Event.OfPacket first = known.putIfAbsent(event.packet().hash(), event);
    return first == null || isAlike(first.packet(), event.packet())
        ? Optional.empty()
        : Optional.of(
            new Contradiction(
                event,
                "a %s of %d bytes with the hash of event %d"
                    .formatted(event.packet().kind(), event.packet().size(), first.seq()),
                "a %s of %d bytes".formatted(first.packet().kind(), first.packet().size())));
  }

  private static boolean isAlike(Packet one, Packet other) {
    return one.kind().equals(other.kind()) && one.size() == other.size();
  }
}
