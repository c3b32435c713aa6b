package org.twinwire.runner.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.trace.Event;

/**
 * Decides that a case is stuck: core finds something outstanding, and both nodes have been silent
 * for the number of settle times that it requires.
 *
 * @param opening whether a session is being opened
 * @param roundTripNanos to the control ports
 * @param clock in which events are timed
 */
record QuietTimer(
    CasePatience patience,
    Function<List<Event>, Optional<Outstanding>> outstanding,
    boolean opening,
    long roundTripNanos,
    CaseFeeds feeds,
    LongSupplier clock) {

  /** A shorter silence proves nothing: a scheduler may pause a process that long. */
  private static final long MIN_QUIET_NANOS = 200_000_000;

  private static final int QUIET_ROUND_TRIPS = 50;

  /** A node may open its first session slowly, because it loads code and builds tables. */
  private static final int OPENING_TIMES = 5;

  /** Number of checks within the quiet time. */
  private static final int LOOKS = 4;

  /** Returns the same timer for something else that is outstanding. */
  QuietTimer awaiting(Function<List<Event>, Optional<Outstanding>> other) {
    return new QuietTimer(patience, other, opening, roundTripNanos, feeds, clock);
  }

  long lookAfterNanos() {
    return settleNanos() / LOOKS;
  }

  boolean isStuck() {
    if (!patience.endsSteps()) {
      return false;
    }
    long asked = clock.getAsLong(); // what happens during a slow fetch may not be in it
    feeds.fetch();
    long quiet = asked - feeds.lastNanos();
    return quiet >= settleNanos()
        && awaited()
            .filter(found -> quiet >= patience.quietNanos(found, settleNanos()))
            .isPresent();
  }

  /** Returns what is outstanding in the events fetched so far. */
  Optional<Outstanding> awaited() {
    return outstanding.apply(feeds.merged());
  }

  /**
   * Returns how long the nodes and the tap may stay silent about it; negative once that time is
   * over. Events of the runner do not count.
   */
  long quietLeftNanos(Outstanding found) {
    return feeds.lastMoveNanos() + patience.quietNanos(found, settleNanos()) - clock.getAsLong();
  }

  private long settleNanos() {
    long quietNanos = Math.max(MIN_QUIET_NANOS, QUIET_ROUND_TRIPS * roundTripNanos);
    return opening ? OPENING_TIMES * quietNanos : quietNanos;
  }
}
