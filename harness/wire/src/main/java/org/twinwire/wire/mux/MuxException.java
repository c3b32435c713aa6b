package org.twinwire.wire.mux;

/** The peer broke the muxer's protocol; the connection cannot go on. */
public final class MuxException extends RuntimeException {

  /** In the form {@code what: got (expected: bound)}. */
  public MuxException(String message) {
    super(message);
  }
}
