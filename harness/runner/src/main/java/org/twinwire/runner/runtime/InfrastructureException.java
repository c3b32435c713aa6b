package org.twinwire.runner.runtime;

/**
 * A failure of the machine, an engine or a node's control port; never of a peer on the wire. The
 * message says what failed, where, and what was expected.
 */
public class InfrastructureException extends RuntimeException {

  private static final long serialVersionUID = 1;

  public InfrastructureException(String message) {
    super(message);
  }

  public InfrastructureException(String message, Throwable cause) {
    super(message + ": " + reasonOf(cause), cause);
  }

  private static String reasonOf(Throwable cause) {
    String message = cause.getMessage();
    return message == null ? cause.getClass().getSimpleName() : message;
  }
}
