package org.twinwire.runner.control;

import java.util.function.LongSupplier;

/**
 * The offset of a node's monotonic clock from this process's clock.
 *
 * @param nanos to add to the node's time
 * @param roundTripNanos the shortest round trip to the control port
 */
public record ClockOffset(long nanos, long roundTripNanos) {

  /** Number of measured round trips; the first ones also warm up the connection. */
  private static final int SAMPLES = 8;

  /** Measures the offset; the sample with the shortest round trip is the most accurate. */
  public static ClockOffset measure(LongSupplier theirs, LongSupplier ours) {
    ClockOffset best = sample(theirs, ours);
    for (int i = 1; i < SAMPLES; i++) {
      ClockOffset next = sample(theirs, ours);
      best = next.roundTripNanos < best.roundTripNanos ? next : best;
    }
    return best.sameClockIfItMayBe();
  }

  private static ClockOffset sample(LongSupplier theirs, LongSupplier ours) {
    long before = ours.getAsLong();
    long there = theirs.getAsLong();
    long after = ours.getAsLong();
    return new ClockOffset((before + after) / 2 - there, after - before);
  }

  /**
   * Returns an offset of 0 if the measurement allows it. Processes and containers of one machine
   * read the same clock, and correcting by a measuring error would put effects before causes.
   */
  private ClockOffset sameClockIfItMayBe() {
    return Math.abs(nanos) <= roundTripNanos / 2 + 1 ? new ClockOffset(0, roundTripNanos) : this;
  }
}
