package org.twinwire.wire.noise;

import io.netty.handler.codec.DecoderException;

/** The peer broke the Noise handshake or sent what does not authenticate. */
public final class NoiseException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public NoiseException(String message) {
    super(message);
  }
}
