package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.PacketFate;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/**
 * The packets of discovery of one trace: one entry for each that was sent, in order of sending.
 * What a receiver and the tap report is matched by direction and hash, in order; what comes again
 * belongs to the last one that was sent.
 */
public final class PacketLedger {

  /** Packets with one hash in one direction. */
  private record Key(Role sender, String hash) {}

  /** A sent packet, and what was matched to it so far. */
  private static final class Open {
    private final Event.PacketSent sent;
    private final List<Event.TapPacket> tapped = new ArrayList<>();
    private final List<Event.OfPacket> arrivals = new ArrayList<>();

    private Open(Event.PacketSent sent) {
      this.sent = sent;
    }

    private boolean isHeld() {
      return !tapped.isEmpty() && tapped.getLast().fate() == PacketFate.HELD;
    }
  }

  private final List<Event> events;
  private final Map<Key, List<Open>> byKey = new HashMap<>();
  private final List<Event.OfPacket> unmatched = new ArrayList<>();
  private final List<PacketEntry> entries = new ArrayList<>();

  private PacketLedger(List<Event> events) {
    this.events = events;
    List<Open> sent = new ArrayList<>();
    all(Event.PacketSent.class).forEach(event -> open(event).ifPresent(sent::add));
    all(Event.TapPacket.class).forEach(this::tapped);
    all(Event.OfPacket.class).filter(PacketLedger::isArrival).forEach(this::arrived);
    sent.sort(Comparator.comparingLong(open -> open.sent.nanos()));
    sent.forEach(this::enter);
  }

  public static PacketLedger of(Trace trace) {
    return new PacketLedger(trace.events());
  }

  public List<PacketEntry> entries() {
    return List.copyOf(entries);
  }

  /** Returns the arrivals of packets that the other node does not report as sent. */
  public List<Event.OfPacket> unmatched() {
    return List.copyOf(unmatched);
  }

  /** Returns the time of day at an event; empty: the trace does not say. */
  public Optional<Long> unixMillisAt(Event event) {
    return all(Event.TimeOfDay.class).findFirst().map(time -> time.unixMillisAt(event.nanos()));
  }

  public EventText text() {
    return EventText.of(events);
  }

  private <E extends Event> Stream<E> all(Class<E> type) {
    return events.stream().filter(type::isInstance).map(type::cast);
  }

  private static Optional<Role> role(Event event) {
    return Stream.of(Role.values()).filter(r -> r.word().equals(event.node())).findFirst();
  }

  private static boolean isArrival(Event.OfPacket event) {
    return switch (event) {
      case Event.PacketSent e -> false;
      case Event.PacketDelivered e -> true;
      case Event.PacketRefused e -> true;
    };
  }

  private Optional<Open> open(Event.PacketSent event) {
    return role(event)
        .map(
            sender -> {
              Open open = new Open(event);
              same(new Key(sender, event.packet().hash())).add(open);
              return open;
            });
  }

  private List<Open> same(Key key) {
    return byKey.computeIfAbsent(key, k -> new ArrayList<>());
  }

  /** Returns those of the packets that had been sent when something happened to one of them. */
  private List<Open> sentBefore(Event event, Key key) {
    long latest = event.nanos() + ClockSlack.NANOS;
    return same(key).stream().filter(open -> open.sent.nanos() <= latest).toList();
  }

  private void tapped(Event.TapPacket event) {
    List<Open> same = sentBefore(event, new Key(event.towards().other(), event.hash()));
    owner(same, event.fate()).ifPresent(open -> open.tapped.add(event));
  }

  /** Returns the packet that the tap dealt with: the held one, or the first it has not seen yet. */
  private static Optional<Open> owner(List<Open> same, PacketFate fate) {
    if (fate == PacketFate.REPEATED) {
      return same.stream().filter(open -> !open.tapped.isEmpty()).reduce((a, b) -> b);
    }
    Optional<Open> held =
        fate == PacketFate.HELD ? Optional.empty() : same.stream().filter(Open::isHeld).findFirst();
    return held.or(() -> same.stream().filter(open -> open.tapped.isEmpty()).findFirst());
  }

  private void arrived(Event.OfPacket event) {
    Optional<Open> owner =
        role(event)
            .map(Role::other)
            .map(sender -> sentBefore(event, new Key(sender, event.packet().hash())))
            .flatMap(PacketLedger::receiving);
    owner.ifPresentOrElse(open -> open.arrivals.add(event), () -> unmatched.add(event));
  }

  /** Returns the first packet that has not arrived yet, or the last one. */
  private static Optional<Open> receiving(List<Open> same) {
    return same.stream()
        .filter(open -> open.arrivals.isEmpty() && !isLost(open))
        .findFirst()
        .or(() -> same.stream().filter(open -> !isLost(open)).reduce((a, b) -> b))
        .or(() -> same.stream().reduce((a, b) -> b));
  }

  private static boolean isLost(Open open) {
    Set<PacketFate> fates = new HashSet<>(open.tapped.stream().map(Event.TapPacket::fate).toList());
    return fates.contains(PacketFate.LOST) && !fates.contains(PacketFate.FORWARDED);
  }

  private void enter(Open open) {
    entries.add(
        new PacketEntry(
            entries.size(), role(open.sent).orElseThrow(), open.sent, open.tapped, open.arrivals));
  }
}
