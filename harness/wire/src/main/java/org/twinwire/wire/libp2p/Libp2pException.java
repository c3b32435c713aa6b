package org.twinwire.wire.libp2p;

/** The peer broke a protocol of a libp2p connection, which cannot go on. */
public final class Libp2pException extends RuntimeException {

  /** In the form {@code what: got (expected: bound)}. */
  public Libp2pException(String message) {
    super(message);
  }

  /** One protocol's error as an error of the connection. */
  public Libp2pException(RuntimeException cause) {
    super(cause.getMessage(), cause);
  }
}
