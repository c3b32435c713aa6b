package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;

/** Gets what the peer does on one stream, in order, on the connection's event loop. */
public interface StreamHandler {

  /** One frame's data. The muxer keeps ownership: retain it to use it after returning. */
  void data(ByteBuf data);

  /** The peer will send no more; this end may still write. Called at most once. */
  void remoteClosed();

  /**
   * The stream is over in both directions: the peer reset it, or the connection ended before the
   * stream did. Called at most once, and nothing is called after it.
   */
  void reset();
}
