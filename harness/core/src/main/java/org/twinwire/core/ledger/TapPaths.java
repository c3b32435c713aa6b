package org.twinwire.core.ledger;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.Event;

/**
 * Assigns the tap's sessions to connections, by the endpoints they join: the dialer's own address
 * on one side, and the address that the listener sees on the other. Each session is assigned once.
 */
final class TapPaths {

  private final List<List<Event>> left;

  TapPaths(Collection<List<Event>> sessions) {
    this.left = new ArrayList<>(sessions);
  }

  /** Tests whether the tap joins these two sessions. */
  boolean join(Event.SessionOpened here, Event.SessionOpened there) {
    return left.stream().anyMatch(tap -> fromDialer(tap, here) && toListener(tap, there));
  }

  /**
   * Returns and removes the tap's events on a connection; in order if the endpoints do not match.
   */
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
