package org.twinwire.core.plan;

/**
 * A reference stands for nothing, because the chain has no such block or the step it points to got
 * no answer.
 */
public final class UnresolvedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnresolvedException(String message) {
    super(message);
  }
}
