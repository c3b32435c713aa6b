package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Event;

/**
 * The tap's sessions, found by the endpoints they join: the dialer's own end of one connection, and
 * what the listener takes for its peer in the other. Each is given out once.
 */
final class TapPaths {

  private final List<List<Event>> left;

  TapPaths(Collection<List<Event>> sessions) {
    this.left = new ArrayList<>(sessions);
  }

  /** Whether the tap joins these two sessions. */
  boolean join(Event.SessionOpened here, Event.SessionOpened there) {
    return left.stream().anyMatch(tap -> fromDialer(tap, here) && toListener(tap, there));
  }

  /** The tap's events on a connection; by order where its endpoints do not tell. */
  List<Event> take(Connection connection) {
    Optional<List<Event>> known = left.stream().filter(tap -> touches(tap, connection)).findFirst();
    List<Event> tap =
        known
            .or(() -> left.stream().filter(each -> opened(each).isEmpty()).findFirst())
            .or(() -> left.stream().findFirst())
            .orElse(List.of());
    left.remove(tap);
    return tap;
  }

  private static boolean touches(List<Event> tap, Connection connection) {
    return connection.dialer().opened().filter(event -> fromDialer(tap, event)).isPresent()
        || connection.listener().opened().filter(event -> toListener(tap, event)).isPresent();
  }

  private static boolean fromDialer(List<Event> tap, Event.SessionOpened session) {
    return opened(tap).filter(event -> event.dialer().equals(session.local())).isPresent();
  }

  private static boolean toListener(List<Event> tap, Event.SessionOpened session) {
    return opened(tap).filter(event -> event.listener().equals(session.remote())).isPresent();
  }

  private static Optional<Event.TapOpened> opened(List<Event> tap) {
    return tap.stream()
        .filter(Event.TapOpened.class::isInstance)
        .map(Event.TapOpened.class::cast)
        .findFirst();
  }
}
