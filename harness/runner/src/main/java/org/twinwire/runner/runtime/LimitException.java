package org.twinwire.runner.runtime;

import org.twinwire.core.trace.LimitKind;

/**
 * A limit of the harness was reached; the message says which one, the value and what is allowed.
 */
public final class LimitException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  private final LimitKind limit;

  public LimitException(LimitKind limit, String message) {
    super(message);
    this.limit = limit;
  }

  public LimitKind limit() {
    return limit;
  }
}
