package org.twinwire.core.diff;

import java.util.Optional;
import org.twinwire.core.ledger.Severity;

/**
 * An expectation of a step that was not met.
 *
 * @param requestId the request it is about; empty: the step as a whole
 * @param text {@code what: got (expected: bound)}
 * @param severity a violation, until the rules that are tested say otherwise
 */
record Mismatch(int step, Optional<String> requestId, String text, Severity severity) {

  Mismatch(int step, Optional<String> requestId, String text) {
    this(step, requestId, text, Severity.VIOLATION);
  }

  Mismatch with(Severity other) {
    return new Mismatch(step, requestId, text, other);
  }

  /** Whether it is the same one, however grave. */
  boolean isSameAs(Mismatch other) {
    return equals(other.with(severity));
  }
}
