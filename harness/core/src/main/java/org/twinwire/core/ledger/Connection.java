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
 * @param tap what the tap reported about this connection
 * @param interventions of the runner in the whole case
 */
public record Connection(
    int index, Endpoint dialer, Endpoint listener, TapView tap, Interventions interventions) {

  /** Returns a placeholder for a connection that neither node reported. */
  public static Connection none() {
    return new Connection(
        0,
        new Endpoint(Role.DIALER, "", List.of()),
        new Endpoint(Role.LISTENER, "", List.of()),
        TapView.NONE,
        Interventions.NONE);
  }

  Connection withTap(List<Event> events) {
    return new Connection(index, dialer, listener, new TapView(events), interventions);
  }

  public Endpoint end(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  public <E extends Event> Stream<E> tapped(Class<E> type) {
    return tap.all(type);
  }

  /** Returns the bytes that the tap has forwarded towards a role. */
  public Coverage<Event.TapForwarded> forwarded(Role towards) {
    return tap.forwarded(towards);
  }

  /** Returns the first bytes towards a role that the tap held back and has not forwarded since. */
  public Optional<Event.TapHeld> held(Role towards) {
    Coverage<Event.TapForwarded> forwarded = forwarded(towards);
    return tapped(Event.TapHeld.class)
        .filter(event -> event.towards() == towards && !forwarded.includes(event.bytes()))
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
