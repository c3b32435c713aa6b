package org.twinwire.core.expectation;

import java.util.Optional;
import org.twinwire.core.scenario.Severity;

/**
 * An expectation of a step that was not met.
 *
 * @param requestId the request it is about; empty for the step as a whole
 * @param text {@code what: got (expected: bound)}
 * @param severity a violation, until the tested rules are applied
 */
public record Mismatch(int step, Optional<String> requestId, String text, Severity severity) {

  public Mismatch(int step, Optional<String> requestId, String text) {
    this(step, requestId, text, Severity.VIOLATION);
  }

  public Mismatch with(Severity other) {
    return new Mismatch(step, requestId, text, other);
  }

  /** Tests whether it is the same mismatch, ignoring the severity. */
  public boolean isSameAs(Mismatch other) {
    return equals(other.with(severity));
  }
}
