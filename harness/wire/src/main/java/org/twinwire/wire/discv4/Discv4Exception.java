package org.twinwire.wire.discv4;

/** A datagram is not a packet of discovery, and has to be dropped. */
public final class Discv4Exception extends RuntimeException {

  Discv4Exception(String message) {
    super(message);
  }

  Discv4Exception(String message, Throwable cause) {
    super(message, cause);
  }
}
