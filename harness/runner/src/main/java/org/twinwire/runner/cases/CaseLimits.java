package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;

/**
 * How long things may take before the runner ends them.
 *
 * @param wholeCase one case from reset to the last event
 * @param closing from the last step until both nodes have reported every session closed
 * @param redials before each further playing of a script whose peer still counts a session that is
 *     over; after the last one it is given up
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

  /** With the usual pauses, 9.75 s in all. */
  public CaseLimits(Duration wholeCase, Duration closing) {
    this(wholeCase, closing, REDIALS);
  }

  public static CaseLimits defaults() {
    return new CaseLimits(Duration.ofSeconds(120), Duration.ofSeconds(5));
  }
}
