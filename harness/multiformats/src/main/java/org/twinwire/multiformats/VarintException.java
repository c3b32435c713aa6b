package org.twinwire.multiformats;

import io.netty.handler.codec.DecoderException;

/** Bytes that are no unsigned varint, or one that states too much. */
public final class VarintException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public VarintException(String message) {
    super(message);
  }
}
