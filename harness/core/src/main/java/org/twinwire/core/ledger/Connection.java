package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * One connection between the two nodes.
 *
 * @param index in order of opening, from 0
 * @param tap the tap's events on it
 * @param interventions those of the case
 */
public record Connection(
    int index, Endpoint dialer, Endpoint listener, List<Event> tap, Interventions interventions) {

  public Connection {
    tap = List.copyOf(tap);
  }

  /** Stands in where nobody noticed any. */
  public static Connection none() {
    return new Connection(
        0,
        new Endpoint(Role.DIALER, "", List.of()),
        new Endpoint(Role.LISTENER, "", List.of()),
        List.of(),
        Interventions.NONE);
  }

  Connection withTap(List<Event> events) {
    return new Connection(index, dialer, listener, events, interventions);
  }

  public Endpoint end(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  public <E extends Event> Stream<E> tapped(Class<E> type) {
    return tap.stream().filter(type::isInstance).map(type::cast);
  }

  /** How many bytes of a direction the tap has let pass. */
  public long forwardedTo(Role towards) {
    return tapped(Event.TapForwarded.class)
        .filter(event -> event.towards() == towards)
        .mapToLong(Event.TapForwarded::to)
        .max()
        .orElse(0);
  }

  /** The first bytes of a direction that the tap keeps back and has not forwarded since. */
  public Optional<Event.TapHeld> held(Role towards) {
    long forwarded = forwardedTo(towards);
    return tapped(Event.TapHeld.class)
        .filter(event -> event.towards() == towards && event.to() > forwarded)
        .findFirst();
  }

  public Optional<Event.TapForwarded> tappedTo(Role towards, long offset) {
    return tapped(Event.TapForwarded.class)
        .filter(event -> event.towards() == towards && event.to() >= offset)
        .findFirst();
  }

  /** When it was first noticed by either node. */
  public long openedNanos() {
    return dialer
        .opened()
        .or(listener::opened)
        .map(Event.SessionOpened::nanos)
        .orElse(Long.MIN_VALUE);
  }
}
