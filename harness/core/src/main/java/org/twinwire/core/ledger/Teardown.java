package org.twinwire.core.ledger;

import java.util.List;
import java.util.OptionalLong;
import org.twinwire.core.trace.Event;

/** Finds when the runner began to close what the script had left open. */
public final class Teardown {

  private Teardown() {}

  /** Returns the time of the teardown; empty in a trace that does not report it. */
  public static OptionalLong nanos(List<Event> events) {
    return events.stream()
        .filter(Event.TeardownStarted.class::isInstance)
        .mapToLong(Event::nanos)
        .findFirst();
  }
}
