package org.twinwire.runner;

import java.io.Serial;
import org.twinwire.core.results.Comparison;
import org.twinwire.runner.run.Explanation;

/**
 * A comparison that makes its test fail: its message is one line, its trace starts with the rest.
 */
final class ComparisonFailure extends AssertionError {

  @Serial private static final long serialVersionUID = 1L;

  private final String explanation;

  ComparisonFailure(Comparison comparison) {
    super(Explanation.line(comparison));
    this.explanation = Explanation.text(comparison);
  }

  /** What JUnit XML files keep as the text of a failure. */
  @Override
  @SuppressWarnings("OverrideThrowableToString") // the message stays one line
  public String toString() {
    return getClass().getName() + ": " + explanation;
  }
}
