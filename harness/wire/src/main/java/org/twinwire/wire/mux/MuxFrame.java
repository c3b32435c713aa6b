package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;

/** One frame of a muxer; who handles it last releases {@code data}. */
public interface MuxFrame {

  /** What the frame carries, empty where it carries none. */
  ByteBuf data();
}
