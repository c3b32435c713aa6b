package org.twinwire.core.plan;

/**
 * Thrown when a reference refers to nothing: the chain has no such block, or the step got no
 * answer.
 */
public final class UnresolvedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnresolvedException(String message) {
    super(message);
  }
}
