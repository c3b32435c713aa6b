package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;

/** Takes the bytes of one direction: a shape, or the socket behind the last one. */
public interface Outlet {

  /** Bytes for one write of their own. The callee releases them. */
  void write(ByteBuf piece);

  /** Nothing follows. Comes behind all pieces, once. */
  void end(Ending ending);
}
