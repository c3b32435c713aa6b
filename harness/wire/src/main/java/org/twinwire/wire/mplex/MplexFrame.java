package org.twinwire.wire.mplex;

import io.netty.buffer.ByteBuf;
import org.twinwire.wire.mux.MuxFrame;

/** One frame; who handles it last releases {@code data}. */
record MplexFrame(long id, MplexFlag flag, ByteBuf data) implements MuxFrame {

  /** 60 bits: a header of 9 varint bytes without its flag. */
  static final long MAX_ID = (1L << 60) - 1;

  MplexFrame {
    if (id < 0 || id > MAX_ID) {
      throw new IllegalArgumentException("stream id: %d (expected: 0 to %d)".formatted(id, MAX_ID));
    }
  }
}
