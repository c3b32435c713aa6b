package org.twinwire.core.finding;

import java.util.List;

/** Computes order statistics of raw samples; 0 if there are none. */
public final class Percentiles {

  private Percentiles() {}

  /** Returns the middle sample, or the mean of the two middle ones if their number is even. */
  public static long median(List<Long> samples) {
    if (samples.isEmpty()) {
      return 0;
    }
    List<Long> sorted = samples.stream().sorted().toList();
    long low = sorted.get((sorted.size() - 1) / 2);
    long high = sorted.get(sorted.size() / 2);
    return low + (high - low) / 2;
  }

  /** Returns the smallest sample that at least 95 of 100 do not exceed (nearest rank). */
  public static long p95(List<Long> samples) {
    if (samples.isEmpty()) {
      return 0;
    }
    int rank = Math.ceilDiv(95 * samples.size(), 100);
    return samples.stream().sorted().toList().get(rank - 1);
  }
}
