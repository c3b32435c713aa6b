package org.twinwire.runner.cases;

import java.time.Duration;

/**
 * How long things may take before the runner ends them.
 *
 * @param wholeCase one case from reset to the last event
 * @param closing from the last step until both nodes have reported every session closed
 */
public record CaseLimits(Duration wholeCase, Duration closing) {
  public CaseLimits {
    if (wholeCase.isNegative() || wholeCase.isZero()) {
      throw new IllegalArgumentException("wholeCase: " + wholeCase + " (expected: more than 0)");
    }
  }

  public static CaseLimits defaults() {
    return new CaseLimits(Duration.ofSeconds(120), Duration.ofSeconds(5));
  }
}
