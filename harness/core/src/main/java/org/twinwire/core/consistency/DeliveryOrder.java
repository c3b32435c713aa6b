package org.twinwire.core.consistency;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/**
 * Finds messages that are delivered before they are decoded. A message that is never reported as
 * decoded is no contradiction, and neither is one that is delivered again.
 */
final class DeliveryOrder implements ContractRule {

  private record Key(String session, String stream, String digest) {}

  private static final class Reports {
    private Optional<Event> firstDecoded = Optional.empty();
    private Optional<Event> firstDelivered = Optional.empty();
    private int decoded;
    private int delivered;

    private void decoded(Event event) {
      firstDecoded = firstDecoded.or(() -> Optional.of(event));
      decoded++;
    }

    private void delivered(Event event) {
      firstDelivered = firstDelivered.or(() -> Optional.of(event));
      delivered++;
    }

    /** Matches only if as many are decoded as delivered: none is missing, so the order is wrong. */
    private Optional<Contradiction> contradiction() {
      return firstDelivered.flatMap(
          early ->
              firstDecoded
                  .filter(late -> late.seq() > early.seq() && decoded >= delivered)
                  .map(
                      late ->
                          new Contradiction(
                              early,
                              "before its message-decoded in event %d".formatted(late.seq()),
                              "after it")));
    }
  }

  @Override
  public List<Contradiction> of(List<Event> events) {
    Map<Key, Reports> messages = new LinkedHashMap<>();
    for (Event event : events) {
      if (event instanceof Event.MessageDecoded e) {
        of(messages, e.session(), e.stream(), e.message()).decoded(e);
      } else if (event instanceof Event.MessageDelivered e) {
        of(messages, e.session(), e.stream(), e.message()).delivered(e);
      }
    }
    return messages.values().stream().flatMap(reports -> reports.contradiction().stream()).toList();
  }

  private static Reports of(
      Map<Key, Reports> messages, String session, String stream, Message message) {
    return messages.computeIfAbsent(
        new Key(session, stream, message.digest()), key -> new Reports());
  }
}
