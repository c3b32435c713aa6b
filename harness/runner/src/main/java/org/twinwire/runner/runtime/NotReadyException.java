package org.twinwire.runner.runtime;

/** A program ran for the whole of its start limit without a word that it is ready. */
public final class NotReadyException extends InfrastructureException {

  private static final long serialVersionUID = 1;

  public NotReadyException(String message) {
    super(message);
  }
}
