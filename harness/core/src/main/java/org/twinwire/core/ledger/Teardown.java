package org.twinwire.core.ledger;

import java.util.List;
import org.twinwire.core.trace.Event;

/** Finds when the runner began to close what the script had left open. */
public final class Teardown {

  private Teardown() {}

  /** Returns the time of the teardown; the last time in a trace that does not report it. */
  public static long nanos(List<Event> events) {
    return events.stream()
        .filter(Event.TeardownStarted.class::isInstance)
        .mapToLong(Event::nanos)
        .findFirst()
        .orElseGet(() -> events.stream().mapToLong(Event::nanos).max().orElse(Long.MAX_VALUE));
  }
}
