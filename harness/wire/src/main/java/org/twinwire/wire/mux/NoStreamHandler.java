package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;

/** Stands in until a stream's handler is set; what arrives before that is never lost silently. */
public final class NoStreamHandler implements StreamHandler {

  @Override
  public void data(ByteBuf data) {
    throw new IllegalStateException(
        "stream data: %d bytes without a handler (expected: one set when the stream opened)"
            .formatted(data.readableBytes()));
  }

  @Override
  public void remoteClosed() {
    throw new IllegalStateException(
        "stream close: without a handler (expected: one set when the stream opened)");
  }

  /** A stream that nobody took may end at any time. */
  @Override
  public void reset() {}
}
