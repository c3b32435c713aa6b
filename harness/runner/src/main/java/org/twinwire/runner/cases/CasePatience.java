package org.twinwire.runner.cases;

import java.time.Duration;
import org.twinwire.core.ledger.Outstanding;

/**
 * How long everything has to be quiet before one case is given up.
 *
 * @param mode what giving up stands for
 * @param slowest the longest silence after which a node of the case is known to have moved on
 */
public record CasePatience(Mode mode, Duration slowest) {

  /** What it stands for that something was given up. */
  public enum Mode {
    /** It may be lost, and has to be shown to be. */
    SUSPECTING,
    /** It is lost: no node that is alive is silent for so long. */
    CONVICTING,
    /** Steps are not given up: they end with the nodes' own timeouts. */
    FULL;

    /** How the cases of a run are played with what the user asked for. */
    public static Mode of(Patience wish) {
      return wish == Patience.FULL ? FULL : SUSPECTING;
    }
  }

  /** After so long a silence nothing comes any more, unless a node was slower before. */
  static final Duration CONVICTION_QUIET = Duration.ofSeconds(3);

  /** Nobody waits longer than this: it is the time that a request has. */
  static final Duration MOST_QUIET = Duration.ofSeconds(10);

  /** A node that was silent for some time may be silent for longer. */
  private static final int MARGIN = 3;

  /** Of nodes of which nothing is known. */
  public static CasePatience of(Patience wish) {
    return new CasePatience(Mode.of(wish), Duration.ZERO);
  }

  /** How long the nodes of the case are given because they were slow; 0 if they were not. */
  public Duration grown() {
    return shorter(slowest.multipliedBy(MARGIN), MOST_QUIET);
  }

  /**
   * How much more than its own time a call has: nobody is convicted for being slow.
   *
   * @param messages that the call may need on their way there or back
   */
  Duration more(int messages) {
    return mode == Mode.SUSPECTING ? Duration.ZERO : slowest.multipliedBy(messages);
  }

  boolean endsSteps() {
    return mode != Mode.FULL;
  }

  /**
   * How long all has to be quiet.
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
