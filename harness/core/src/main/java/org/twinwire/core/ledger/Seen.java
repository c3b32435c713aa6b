package org.twinwire.core.ledger;

import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** What a receiver reported of a message at one of its stations. */
public record Seen(Station station, String stream, Message message, Event event) {

  static Optional<Seen> of(Event event) {
    return switch (event) {
      case Event.MessageDecoded e ->
          Optional.of(new Seen(Station.DECODED, e.stream(), e.message(), e));
      case Event.MessageBuffered e ->
          Optional.of(new Seen(Station.BUFFERED, e.stream(), e.message(), e));
      case Event.MessageDelivered e ->
          Optional.of(new Seen(Station.DELIVERED, e.stream(), e.message(), e));
      default -> Optional.empty();
    };
  }

  long nanos() {
    return event.nanos();
  }

  long seq() {
    return event.seq();
  }
}
