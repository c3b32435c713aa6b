package org.twinwire.core.value;

/** Reads durations as they are written. */
public final class Durations {

  private Durations() {}

  /** Converts a duration, {@code 300ms} or {@code 2s}, into milliseconds. */
  public static long millis(String written) {
    return written.endsWith("ms")
        ? Long.parseLong(written.substring(0, written.length() - 2))
        : 1_000 * Long.parseLong(written.substring(0, written.length() - 1));
  }
}
