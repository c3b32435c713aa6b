package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventSession;

/**
 * Finds sessions that are opened or closed twice, or used before or after. What an application
 * still takes from its queues may follow the close; what needs an open connection may not.
 */
final class SessionLife implements ContractRule {

  @Override
  public List<Contradiction> of(List<Event> events) {
    Book book = new Book();
    return events.stream().flatMap(event -> book.enter(event).stream()).toList();
  }

  private static final class Book {

    private final Set<String> known = new HashSet<>();
    private final Map<String, Event> closed = new HashMap<>();

    private Optional<Contradiction> enter(Event event) {
      if (event instanceof Event.SessionOpened opened) {
        return opened(opened);
      }
      return event instanceof Event.LogLine || event instanceof Event.LimitHit
          ? Optional.empty()
          : EventSession.of(event).flatMap(session -> during(session, event));
    }

    private Optional<Contradiction> opened(Event.SessionOpened opened) {
      return known.add(opened.session())
          ? Optional.empty()
          : Optional.of(
              new Contradiction(
                  opened,
                  "session %s for the second time".formatted(opened.session()),
                  "a different name for each connection"));
    }

    private Optional<Contradiction> during(String session, Event event) {
      if (known.add(session)) {
        return Optional.of(
            new Contradiction(
                event,
                "session %s, which was never opened".formatted(session),
                "session-opened before it"));
      }
      Optional<Contradiction> found =
          Optional.ofNullable(closed.get(session))
              .filter(end -> needsConnection(event))
              .map(end -> behind(session, end, event));
      if (event instanceof Event.SessionClosed) {
        closed.putIfAbsent(session, event);
      }
      return found;
    }

    private static boolean needsConnection(Event event) {
      return event instanceof Event.SessionClosed
          || event instanceof Event.BytesRead
          || event instanceof Event.BytesWritten
          || event instanceof Event.StreamOpened
          || event instanceof Event.StreamNegotiated;
    }

    private static Contradiction behind(String session, Event end, Event event) {
      return new Contradiction(
          event,
          "session %s, which was closed in event %d".formatted(session, end.seq()),
          "no further event of it");
    }
  }
}
