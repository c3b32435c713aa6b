package org.twinwire.wire.eth;

/** The peer sent an eth message that the specification forbids. */
public final class EthException extends RuntimeException {
  public EthException(String message) {
    super(message);
  }

  public EthException(String message, Throwable cause) {
    super(message, cause);
  }
}
