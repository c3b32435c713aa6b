package org.twinwire.runner.cases;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.trace.Event;

/**
 * Decides that nobody will answer any more: core says what is outstanding, and both nodes have been
 * quiet for as many settle times as that takes.
 *
 * @param opening whether a session is being opened
 * @param roundTripNanos to the control ports
 * @param clock the one that events are told in
 */
record Settle(
    CasePatience patience,
    Function<List<Event>, Optional<Outstanding>> outstanding,
    boolean opening,
    long roundTripNanos,
    CaseFeeds feeds,
    LongSupplier clock) {

  /** Quiet for less proves nothing: a scheduler may sleep that long. */
  private static final long MIN_QUIET_NANOS = 200_000_000;

  private static final int QUIET_ROUND_TRIPS = 50;

  /** A node may open its first session slowly: code is loaded, tables are made. */
  private static final int OPENING_TIMES = 5;

  /** How often to look, within the quiet time. */
  private static final int LOOKS = 4;

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

  /** What is outstanding, as far as events have been fetched. */
  Optional<Outstanding> awaited() {
    return outstanding.apply(feeds.merged());
  }

  /**
   * How long the nodes and the tap may go on being quiet about it; negative if that is over. What
   * the runner does moves nobody here.
   */
  long quietLeftNanos(Outstanding found) {
    return feeds.lastMoveNanos() + patience.quietNanos(found, settleNanos()) - clock.getAsLong();
  }

  private long settleNanos() {
    long settle = Math.max(MIN_QUIET_NANOS, QUIET_ROUND_TRIPS * roundTripNanos);
    return opening ? OPENING_TIMES * settle : settle;
  }
}
