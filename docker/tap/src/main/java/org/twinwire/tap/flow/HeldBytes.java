package org.twinwire.tap.flow;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;

/** Bytes that become one write. */
final class HeldBytes {

  private ByteBuf bytes = Unpooled.EMPTY_BUFFER;

  /** Copies the piece behind the others and releases it; the first one is kept as it is. */
  void add(ByteBuf piece) {
    if (!bytes.isReadable()) {
      bytes = piece;
      return;
    }
    if (bytes.isReadOnly() || bytes.refCnt() > 1 || bytes.writableBytes() < piece.readableBytes()) {
      bytes = moved(bytes, piece.readableBytes());
    }
    bytes.writeBytes(piece);
    piece.release();
  }

  private static ByteBuf moved(ByteBuf old, int more) {
    ByteBuf larger = old.alloc().buffer(2 * (old.readableBytes() + more));
    larger.writeBytes(old);
    old.release();
    return larger;
  }

  int size() {
    return bytes.readableBytes();
  }

  /** All of them; the caller releases them. */
  ByteBuf take() {
    ByteBuf all = bytes;
    bytes = Unpooled.EMPTY_BUFFER;
    return all;
  }
}
