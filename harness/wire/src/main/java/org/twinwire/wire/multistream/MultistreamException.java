package org.twinwire.wire.multistream;

import io.netty.handler.codec.DecoderException;

/** The two ends do not agree on a protocol, or the peer broke multistream-select. */
public final class MultistreamException extends DecoderException {

  /** In the form {@code what: got (expected: bound)}. */
  public MultistreamException(String message) {
    super(message);
  }
}
