package org.twinwire.runner.cases;

import java.util.List;
import java.util.function.Predicate;
import org.twinwire.core.trace.Event;

/**
 * Decides that nobody will answer any more: both nodes quiet for a settle time, and core says
 * stuck.
 *
 * @param roundTripNanos to the control ports
 */
record Settle(
    Patience patience, Predicate<List<Event>> stuck, long roundTripNanos, CaseFeeds feeds) {

  /** Quiet for less proves nothing: a scheduler may sleep that long. */
  private static final long MIN_QUIET_NANOS = 200_000_000;

  private static final int QUIET_ROUND_TRIPS = 50;

  /** How often to look, within the quiet time. */
  private static final int LOOKS = 4;

  long lookAfterNanos() {
    return quietNanos() / LOOKS;
  }

  boolean isStuck() {
    if (patience == Patience.FULL) {
      return false;
    }
    feeds.fetch();
    return System.nanoTime() - feeds.lastNanos() >= quietNanos() && stuck.test(feeds.merged());
  }

  private long quietNanos() {
    return Math.max(MIN_QUIET_NANOS, QUIET_ROUND_TRIPS * roundTripNanos);
  }
}
