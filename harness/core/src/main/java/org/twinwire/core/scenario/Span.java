package org.twinwire.core.scenario;

/** Durations as a scenario writes them. */
final class Span {

  private Span() {}

  /** {@code 300ms} or {@code 2s} in milliseconds. */
  static long millis(String written) {
    return written.endsWith("ms")
        ? Long.parseLong(written.substring(0, written.length() - 2))
        : 1_000 * Long.parseLong(written.substring(0, written.length() - 1));
  }
}
