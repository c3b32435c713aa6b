package org.twinwire.wire.libp2p;

import io.netty.handler.codec.DecoderException;

/** The peer broke a protocol of a libp2p connection, which cannot go on. */
public final class Libp2pException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public Libp2pException(String message) {
    super(message);
  }

  /** One protocol's error as an error of the connection. */
  public Libp2pException(DecoderException cause) {
    super(cause.getMessage(), cause);
  }
}
