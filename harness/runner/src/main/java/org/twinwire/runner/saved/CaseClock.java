package org.twinwire.runner.saved;

import java.util.List;
import org.twinwire.core.trace.Event;

/** Microseconds since the first event of a case. */
record CaseClock(long zeroNanos, long lastNanos) {

  private static final long NANOS = 1_000;

  static CaseClock of(List<Event> events) {
    return new CaseClock(
        events.stream().mapToLong(Event::nanos).min().orElse(0),
        events.stream().mapToLong(Event::nanos).max().orElse(0));
  }

  long micros(long nanos) {
    return (nanos - zeroNanos) / NANOS;
  }

  long length() {
    return micros(lastNanos);
  }
}
