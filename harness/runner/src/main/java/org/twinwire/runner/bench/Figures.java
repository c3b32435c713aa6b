package org.twinwire.runner.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * What many batches of one load come to.
 *
 * @param medianMicros of all requests
 * @param p99Micros of all requests
 * @param requestsPerSecond median of the batches, so that a batch during which the machine was busy
 *     with something else does not count
 */
record Figures(double medianMicros, double p99Micros, double requestsPerSecond) {

  private static final double MEDIAN = 0.5;
  private static final double P99 = 0.99;
  private static final double NANOS_PER_MICRO = 1e3;

  static Figures of(List<Batch> batches) {
    double[] micros =
        batches.stream()
            .flatMap(batch -> batch.latencyNanos().stream())
            .mapToDouble(nanos -> nanos / NANOS_PER_MICRO)
            .sorted()
            .toArray();
    DoubleStream rates = batches.stream().mapToDouble(Batch::requestsPerSecond);
    return new Figures(
        quantile(micros, MEDIAN),
        quantile(micros, P99),
        quantile(rates.sorted().toArray(), MEDIAN));
  }

  /** Returns the smallest value that at least this share of all values does not exceed. */
  private static double quantile(double[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1];
  }
}
