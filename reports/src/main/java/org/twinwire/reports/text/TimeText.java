package org.twinwire.reports.text;

import java.util.Locale;

/** Durations for people: three digits and the unit that fits. */
public final class TimeText {

  private static final long MICRO = 1_000L;
  private static final long MILLI = 1_000_000L;
  private static final long SECOND = 1_000_000_000L;
  private static final long MINUTE = 60 * SECOND;

  private TimeText() {}

  public static String nanos(long nanos) {
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    if (nanos < roundedUpTo(MILLI)) {
      return digits(nanos / (double) MICRO) + " µs";
    }
    if (nanos < roundedUpTo(SECOND)) {
      return digits(nanos / (double) MILLI) + " ms";
    }
    return nanos < MINUTE ? digits(nanos / (double) SECOND) + " s" : minutes(nanos);
  }

  public static String millis(long millis) {
    return nanos(Math.multiplyExact(millis, MILLI));
  }

  /** How many times slower the candidate is, such as {@code 1.4×}; empty without a baseline. */
  public static String ratio(long baselineNanos, long candidateNanos) {
    if (baselineNanos <= 0 || candidateNanos <= 0) {
      return "";
    }
    return digits(candidateNanos / (double) baselineNanos) + "×";
  }

  /** From here on three digits show the next unit: 999.5 µs is 1.00 ms. */
  private static long roundedUpTo(long unit) {
    return unit / 2_000 * 1_999;
  }

  private static String minutes(long nanos) {
    return nanos / MINUTE + " min " + nanos % MINUTE / SECOND + " s";
  }

  private static String digits(double value) {
    String form = value < 9.995 ? "%.2f" : value < 99.95 ? "%.1f" : "%.0f";
    return String.format(Locale.ROOT, form, value);
  }
}
