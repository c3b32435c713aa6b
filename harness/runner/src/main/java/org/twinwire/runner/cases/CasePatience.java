package org.twinwire.runner.cases;

import java.time.Duration;
import org.twinwire.core.ledger.Outstanding;

/**
 * How long everything has to be silent before a case is given up.
 *
 * @param mode what giving up means
 * @param slowest the longest silence after which a node of the case is known to have gone on
 */
public record CasePatience(Mode mode, Duration slowest) {

  /** What it means that something was given up. */
  public enum Mode {
    /** It may be lost, which has to be proven. */
    SUSPECTING,
    /** It is lost: no live node is silent that long. */
    CONVICTING,
    /** Steps are not given up; they end with the nodes' own timeouts. */
    FULL;

    /** Returns the mode for the patience that the user requested. */
    public static Mode of(Patience wish) {
      return wish == Patience.FULL ? FULL : SUSPECTING;
    }
  }

  /** After this silence nothing can arrive, unless a node was slower before. */
  static final Duration CONVICTION_QUIET = Duration.ofSeconds(3);

  /** The longest wait: the timeout of a request. */
  static final Duration MOST_QUIET = Duration.ofSeconds(10);

  /** A node that was silent once may be silent for longer. */
  private static final int MARGIN = 3;

  /** Returns the patience for nodes without known pauses. */
  public static CasePatience of(Patience wish) {
    return new CasePatience(Mode.of(wish), Duration.ZERO);
  }

  /** Returns the extra time of the case's nodes because they were slow; 0 if they were not. */
  public Duration grown() {
    return shorter(slowest.multipliedBy(MARGIN), MOST_QUIET);
  }

  /**
   * Returns the time that is added to a call's own timeout, so that no node is convicted for being
   * slow.
   *
   * @param messages number of messages that the call may need, in both directions
   */
  Duration more(int messages) {
    return mode == Mode.SUSPECTING ? Duration.ZERO : slowest.multipliedBy(messages);
  }

  boolean endsSteps() {
    return mode != Mode.FULL;
  }

  /**
   * Returns how long everything has to be silent.
   *
   * @param settleNanos the settle time of a pair that is not slow
   */
  long quietNanos(Outstanding found, long settleNanos) {
    long usual = Math.max(found.settleTimes() * settleNanos, grown().toNanos());
    return mode == Mode.SUSPECTING ? usual : Math.max(usual, CONVICTION_QUIET.toNanos());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
