package org.twinwire.runner.bench;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;
import org.twinwire.runner.runtime.InfrastructureException;

/** When the requests of a node were sent and their answers delivered, by its own clock. */
final class RequestTimes {

  private final Map<String, Long> sentNanos = new HashMap<>();
  private final Map<String, Long> deliveredNanos = new HashMap<>();

  /** Reads the events of the node that asks. */
  RequestTimes(List<Event> events) {
    for (Event event : events) {
      if (event instanceof Event.MessageSent sent && sent.message().asks()) {
        note(sentNanos, sent.message(), event.nanos());
      } else if (event instanceof Event.MessageDelivered got && got.message().answers()) {
        note(deliveredNanos, got.message(), event.nanos());
      }
    }
  }

  private static void note(Map<String, Long> times, Message message, long nanos) {
    message.requestId().ifPresent(id -> times.put(id, nanos));
  }

  /**
   * Returns the times of the requests with these ids, which are different ones.
   *
   * @throws InfrastructureException if one of them was not reported
   */
  Batch batch(List<String> ids) {
    long first = ids.stream().mapToLong(id -> at(sentNanos, "sent", id)).min().orElseThrow();
    long last =
        ids.stream().mapToLong(id -> at(deliveredNanos, "delivered", id)).max().orElseThrow();
    return new Batch(ids.stream().map(this::latency).toList(), last - first);
  }

  private long latency(String id) {
    return at(deliveredNanos, "delivered", id) - at(sentNanos, "sent", id);
  }

  private static long at(Map<String, Long> times, String what, String id) {
    Long nanos = times.get(id);
    if (nanos == null) {
      throw new InfrastructureException(
          "bench: request %s: no message-%s with its id (expected: one)".formatted(id, what));
    }
    return nanos;
  }
}
