package org.twinwire.runner.control;

import java.util.function.LongSupplier;

/**
 * How a node's monotonic clock relates to ours.
 *
 * @param nanos what to add to the node's time to get ours
 * @param roundTripNanos the shortest round trip to the control port
 */
public record ClockOffset(long nanos, long roundTripNanos) {

  /** Round trips measured; the first ones also warm the connection up. */
  private static final int SAMPLES = 8;

  /** Measures: the sample with the shortest round trip says most. */
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
   * Processes and containers of one machine read the same clock. Where the measurement allows that,
   * it is so: correcting by an error of half a round trip would put effects before causes.
   */
  private ClockOffset sameClockIfItMayBe() {
    return Math.abs(nanos) <= roundTripNanos / 2 + 1 ? new ClockOffset(0, roundTripNanos) : this;
  }
}
