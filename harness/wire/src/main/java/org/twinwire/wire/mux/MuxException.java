package org.twinwire.wire.mux;

import io.netty.handler.codec.DecoderException;

/** The peer broke the muxer's protocol; the connection cannot go on. */
public final class MuxException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public MuxException(String message) {
    super(message);
  }
}
