package org.twinwire.core.consistency;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EndReason;
import org.twinwire.core.trace.Event;

/**
 * Finds ends by the peer with a reason of this node's own: {@code local:} precedes the error that
 * this node found when it ended a session itself.
 */
final class BlamedEnd implements ContractRule {

  @Override
  public List<Contradiction> of(List<Event> events) {
    return events.stream().flatMap(event -> blamed(event).stream()).toList();
  }

  private static Optional<Contradiction> blamed(Event event) {
    if (event instanceof Event.SessionClosed closed && closed.by() == By.REMOTE) {
      return own(closed, closed.reason());
    }
    return event instanceof Event.StreamReset reset && reset.by() == By.REMOTE
        ? own(reset, reset.reason())
        : Optional.empty();
  }

  private static Optional<Contradiction> own(Event event, Optional<String> reason) {
    return reason
        .filter(text -> EndReason.isOwn(reason))
        .map(
            text ->
                new Contradiction(
                    event,
                    "by remote with the reason \"%s\"".formatted(text),
                    "by local, or the peer's own reason"));
  }
}
