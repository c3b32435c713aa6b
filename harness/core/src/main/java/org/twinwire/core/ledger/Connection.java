package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Role;

/**
 * One connection between the two nodes.
 *
 * @param index in order of opening, from 0
 * @param tap the tap's events on it
 */
record Connection(int index, End dialer, End listener, List<Event> tap) {

  Connection {
    tap = List.copyOf(tap);
  }

  End end(Role role) {
    return role == Role.DIALER ? dialer : listener;
  }

  Optional<Event.TapForwarded> tappedTo(Role towards, long offset) {
    return tap.stream()
        .filter(Event.TapForwarded.class::isInstance)
        .map(Event.TapForwarded.class::cast)
        .filter(event -> event.towards() == towards && event.to() >= offset)
        .findFirst();
  }

  /** When it was first noticed by either node. */
  long openedNanos() {
    return dialer
        .opened()
        .or(listener::opened)
        .map(Event.SessionOpened::nanos)
        .orElse(Long.MIN_VALUE);
  }
}
