package org.twinwire.core.consistency;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Event;

/**
 * Finds requests that end more often than they start. A node that reports no start at all may
 * report ends.
 */
final class RequestEnds implements ContractRule {

  private record Request(String session, String id) {}

  @Override
  public List<Contradiction> of(List<Event> events) {
    if (events.stream().noneMatch(Event.RequestStarted.class::isInstance)) {
      return List.of();
    }
    Map<Request, Integer> open = new HashMap<>();
    return events.stream().flatMap(event -> enter(open, event).stream()).toList();
  }

  private static Optional<Contradiction> enter(Map<Request, Integer> open, Event event) {
    if (event instanceof Event.RequestStarted e) {
      open.merge(new Request(e.session(), e.requestId()), 1, Integer::sum);
    }
    return event instanceof Event.RequestEnded e ? ended(open, e) : Optional.empty();
  }

  private static Optional<Contradiction> ended(
      Map<Request, Integer> open, Event.RequestEnded ended) {
    Request request = new Request(ended.session(), ended.requestId());
    int left = open.merge(request, -1, Integer::sum);
    if (left >= 0) {
      return Optional.empty();
    }
    open.put(request, 0);
    return Optional.of(
        new Contradiction(
            ended,
            "request %s of session %s, %s, which is not open"
                .formatted(ended.requestId(), ended.session(), ended.outcome()),
            "request-started before it"));
  }
}
