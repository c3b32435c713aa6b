package org.twinwire.core.expectation;

import java.util.Optional;
import org.twinwire.core.scenario.Severity;

/**
 * An expectation of a step that was not met.
 *
 * @param requestId the request it is about; empty: the step as a whole
 * @param text {@code what: got (expected: bound)}
 * @param severity a violation, until the rules that are tested say otherwise
 */
public record Mismatch(int step, Optional<String> requestId, String text, Severity severity) {

  public Mismatch(int step, Optional<String> requestId, String text) {
    this(step, requestId, text, Severity.VIOLATION);
  }

  public Mismatch with(Severity other) {
    return new Mismatch(step, requestId, text, other);
  }

  /** Whether it is the same one, however grave. */
  public boolean isSameAs(Mismatch other) {
    return equals(other.with(severity));
  }
}
