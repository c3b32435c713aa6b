package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * A connection between the two nodes.
 *
 * @param index in order of opening, from 0
 * @param tap events of the tap on this connection
 * @param interventions of the runner in the whole case
 */
public record Connection(
    int index, Endpoint dialer, Endpoint listener, List<Event> tap, Interventions interventions) {

  public Connection {
    tap = List.copyOf(tap);
  }

  /** Returns a placeholder for a connection that neither node reported. */
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

  /** Returns how many bytes the tap has forwarded towards a role. */
  public long forwardedTo(Role towards) {
    return tapped(Event.TapForwarded.class)
        .filter(event -> event.towards() == towards)
        .mapToLong(Event.TapForwarded::to)
        .max()
        .orElse(0);
  }

  /** Returns the first bytes towards a role that the tap held back and has not forwarded since. */
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

  /** Returns when the connection opened: the dialer's time, or else the listener's. */
  public long openedNanos() {
    return dialer
        .opened()
        .or(listener::opened)
        .map(Event.SessionOpened::nanos)
        .orElse(Long.MIN_VALUE);
  }
}
