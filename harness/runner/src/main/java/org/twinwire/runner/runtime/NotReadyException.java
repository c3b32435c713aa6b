package org.twinwire.runner.runtime;

/** A program did not announce that it is ready within its start limit. */
public final class NotReadyException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  public NotReadyException(String message) {
    super(message);
  }
}
