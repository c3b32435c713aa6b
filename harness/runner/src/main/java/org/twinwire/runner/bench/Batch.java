package org.twinwire.runner.bench;

import java.util.List;

/**
 * The times of a batch of requests.
 *
 * @param latencyNanos of each request, from the moment it was sent until its answer was delivered
 * @param elapsedNanos from the first request sent until the last answer was delivered
 */
record Batch(List<Long> latencyNanos, long elapsedNanos) {

  /** Requests of one control call, so that what the call costs is not in the times. */
  static final int REQUESTS = 64;

  Batch {
    latencyNanos = List.copyOf(latencyNanos);
    if (latencyNanos.isEmpty()) {
      throw new IllegalArgumentException("batch: got no request (expected: at least 1)");
    }
    long longest = latencyNanos.stream().mapToLong(Long::longValue).max().getAsLong();
    if (elapsedNanos < longest || elapsedNanos <= 0) {
      throw new IllegalArgumentException(
          "batch: got %d ns (expected: more than 0, and no less than its longest request, %d ns)"
              .formatted(elapsedNanos, longest));
    }
  }

  /** Returns the rate of this batch alone. */
  double requestsPerSecond() {
    return latencyNanos.size() * 1e9 / elapsedNanos;
  }
}
