package org.twinwire.core.trace;

import java.util.Locale;

/** Formats durations for people, in the unit that fits. */
public final class TimeText {

  private static final long MICRO = 1_000L;
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  /** From here on rounding reaches the next form: 9.95 µs is 10 µs, 999.95 ms is 1.000 s. */
  private static final long WHOLE_MICROS = 9_950;

  private static final long MILLIS = 999_500;
  private static final long SECONDS = 999_950_000;
  private static final long MINUTES = MINUTE - 500_000;

  private TimeText() {}

  /**
   * Returns text such as {@code 812 ns}, {@code 8.3 µs}, {@code 83 µs}, {@code 12.3 ms}, {@code
   * 1.004 s} or {@code 3 min 12 s}.
   */
  public static String nanos(long nanos) {
    if (nanos < 0) {
      return "-" + nanos(-nanos);
    }
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    if (nanos < MILLIS) {
      return text(nanos < WHOLE_MICROS ? "%.1f µs" : "%.0f µs", nanos, MICRO);
    }
    if (nanos < SECONDS) {
      return text("%.1f ms", nanos, MILLI);
    }
    return nanos < MINUTES ? text("%.3f s", nanos, SECOND) : minutes(nanos);
  }

  public static String millis(long millis) {
    return nanos(Math.multiplyExact(millis, MILLI));
  }

  /**
   * Returns how many times slower the candidate is, {@code 1.40×}; empty text without a baseline.
   */
  public static String ratio(long baselineNanos, long candidateNanos) {
    if (baselineNanos <= 0 || candidateNanos <= 0) {
      return "";
    }
    double ratio = candidateNanos / (double) baselineNanos;
    String form = ratio < 9.995 ? "%.2f×" : ratio < 99.95 ? "%.1f×" : "%.0f×";
    return String.format(Locale.ROOT, form, ratio);
  }

  private static String minutes(long nanos) {
    long seconds = (nanos + SECOND / 2) / SECOND;
    return "%d min %d s".formatted(seconds / 60, seconds % 60);
  }

  private static String text(String form, long nanos, long unit) {
    return String.format(Locale.ROOT, form, nanos / (double) unit);
  }
}
