package org.twinwire.core.ledger;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Packet;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.Role;

/**
 * A packet of discovery that a node sent, and what became of it.
 *
 * @param index in order of sending, from 0, over both directions
 * @param sender the node that sent it
 * @param tapped what the tap did with it, in order; empty: it saw nothing of it, or there is none
 * @param arrivals how the other node took or dropped it, in order; more than one if it came again
 */
public record PacketEntry(
    int index,
    Role sender,
    Event.PacketSent sent,
    List<Event.TapPacket> tapped,
    List<Event.OfPacket> arrivals) {

  public PacketEntry {
    tapped = List.copyOf(tapped);
    arrivals = List.copyOf(arrivals);
  }

  public Packet packet() {
    return sent.packet();
  }

  /** Returns when the other node took it, the first time. */
  public Optional<Event.PacketDelivered> delivered() {
    return arrivals.stream()
        .flatMap(event -> event instanceof Event.PacketDelivered e ? Stream.of(e) : Stream.empty())
        .findFirst();
  }

  /** Returns why the other node dropped it; empty if it took it, or reports nothing of it. */
  public Optional<Event.PacketRefused> refused() {
    return delivered().isPresent()
        ? Optional.empty()
        : arrivals.stream()
            .flatMap(
                event -> event instanceof Event.PacketRefused e ? Stream.of(e) : Stream.empty())
            .findFirst();
  }

  /** Returns what the tap did when it lost it; empty if it passed a copy on. */
  public Optional<Event.TapPacket> lost() {
    return tapped.stream().anyMatch(event -> isPassed(event.fate()))
        ? Optional.empty()
        : tapped.stream().filter(event -> event.fate() == PacketFate.LOST).findFirst();
  }

  /** Returns when the tap passed it on, the first time. */
  public Optional<Event.TapPacket> forwarded() {
    return tapped.stream().filter(event -> isPassed(event.fate())).findFirst();
  }

  private static boolean isPassed(PacketFate fate) {
    return fate == PacketFate.FORWARDED || fate == PacketFate.REPEATED;
  }

  /** Returns the last station at which it was seen; a packet that is dropped was read. */
  public Station lastStation() {
    if (delivered().isPresent()) {
      return Station.DELIVERED;
    }
    if (!arrivals.isEmpty()) {
      return Station.READ;
    }
    return forwarded().isPresent() ? Station.TAPPED : Station.SENT;
  }

  /** Describes what became of it, such as {@code lost by the tap} or {@code delivered 2 times}. */
  public String fate() {
    if (lost().isPresent() && arrivals.isEmpty()) {
      return "lost by the tap";
    }
    String tap = tapFate().map(fate -> fate + " by the tap, ").orElse("");
    return tap + arrival();
  }

  /** Returns what the tap did with it besides passing it on: {@code lost}, {@code held}, … */
  public Optional<String> tapFate() {
    if (lost().isPresent()) {
      return Optional.of(word(PacketFate.LOST));
    }
    return Stream.of(PacketFate.HELD, PacketFate.REPEATED)
        .filter(fate -> tapped.stream().anyMatch(event -> event.fate() == fate))
        .findFirst()
        .map(PacketEntry::word);
  }

  private static String word(PacketFate fate) {
    return fate.name().toLowerCase(Locale.ROOT);
  }

  /** Describes how it arrived: {@code delivered}, {@code dropped: } and why, … */
  public String arrival() {
    long taken = arrivals.stream().filter(Event.PacketDelivered.class::isInstance).count();
    if (taken > 0) {
      return taken == 1 ? "delivered" : "delivered %d times".formatted(taken);
    }
    return refused().map(event -> "dropped: " + event.reason()).orElse("not seen to arrive");
  }
}
