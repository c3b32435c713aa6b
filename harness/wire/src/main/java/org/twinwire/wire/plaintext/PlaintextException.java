package org.twinwire.wire.plaintext;

import io.netty.handler.codec.DecoderException;

/** The peer broke {@code /plaintext/2.0.0}. */
public final class PlaintextException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public PlaintextException(String message) {
    super(message);
  }
}
