package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.function.LongSupplier;

/** A point in time that must not be passed. */
final class Deadline {

  private final long atNanos;
  private final LongSupplier clock;

  private Deadline(long atNanos, LongSupplier clock) {
    this.atNanos = atNanos;
    this.clock = clock;
  }

  static Deadline in(Duration time, LongSupplier clock) {
    return new Deadline(clock.getAsLong() + time.toNanos(), clock);
  }

  boolean isOver() {
    return leftNanos() == 0;
  }

  /** Returns the remaining time, never negative. */
  long leftNanos() {
    return Math.max(0, atNanos - clock.getAsLong());
  }

  Duration left() {
    return Duration.ofNanos(leftNanos());
  }
}
