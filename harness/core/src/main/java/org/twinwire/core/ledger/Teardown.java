package org.twinwire.core.ledger;

import java.util.List;
import org.twinwire.core.trace.Event;

/** When the runner began to end what the script had left open. */
public final class Teardown {

  private Teardown() {}

  /** The last moment of a trace that does not tell. */
  public static long nanos(List<Event> events) {
    return events.stream()
        .filter(Event.TeardownStarted.class::isInstance)
        .mapToLong(Event::nanos)
        .findFirst()
        .orElseGet(() -> events.stream().mapToLong(Event::nanos).max().orElse(Long.MAX_VALUE));
  }
}
