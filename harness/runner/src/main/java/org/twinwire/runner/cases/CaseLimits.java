package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;

/**
 * Time limits of a case.
 *
 * @param wholeCase one case, from the reset to the last event
 * @param closing from the last step until both nodes have reported every session as closed
 * @param redials pauses before each replay of a script whose peer still counts a closed session;
 *     after the last one the case is given up
 */
public record CaseLimits(Duration wholeCase, Duration closing, List<Duration> redials) {

  private static final List<Duration> REDIALS =
      List.of(
          Duration.ofMillis(250),
          Duration.ofMillis(500),
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(6));

  public CaseLimits {
    if (wholeCase.isNegative() || wholeCase.isZero()) {
      throw new IllegalArgumentException("wholeCase: " + wholeCase + " (expected: more than 0)");
    }
    redials = List.copyOf(redials);
  }

  /** Creates limits with the usual redial pauses, 9.75 s in total. */
  public CaseLimits(Duration wholeCase, Duration closing) {
    this(wholeCase, closing, REDIALS);
  }

  public static CaseLimits defaults() {
    return new CaseLimits(Duration.ofSeconds(120), Duration.ofSeconds(5));
  }
}
