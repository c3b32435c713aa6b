package org.twinwire.runner.runtime;

/** A limit of the harness was reached; the message says which, what was got and what is allowed. */
public final class LimitException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  private final String limit;

  /**
   * A limit that was reached.
   *
   * @param limit its name in traces, such as {@code case}
   */
  public LimitException(String limit, String message) {
    super(message);
    this.limit = limit;
  }

  public String limit() {
    return limit;
  }
}
