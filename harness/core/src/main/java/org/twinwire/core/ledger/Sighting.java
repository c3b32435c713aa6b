package org.twinwire.core.ledger;

import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** A message as a receiver reported it at one of its stations. */
public record Sighting(Station station, String stream, Message message, Event event) {

  public static Optional<Sighting> of(Event event) {
    return switch (event) {
      case Event.MessageDecoded e ->
          Optional.of(new Sighting(Station.DECODED, e.stream(), e.message(), e));
      case Event.MessageBuffered e ->
          Optional.of(new Sighting(Station.BUFFERED, e.stream(), e.message(), e));
      case Event.MessageDelivered e ->
          Optional.of(new Sighting(Station.DELIVERED, e.stream(), e.message(), e));
      default -> Optional.empty();
    };
  }

  public long nanos() {
    return event.nanos();
  }

  public long seq() {
    return event.seq();
  }
}
