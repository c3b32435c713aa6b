package org.twinwire.wire.rlpx.frame;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.MessageToByteEncoder;

/** Writes each {@link Frame} into one heap buffer, where it is compressed and sealed in place. */
public final class FrameEncoder extends MessageToByteEncoder<Frame> {
  /** A code below 256 as RLP. */
  private static final int CODE_BYTES_MAX = 2;

  private static final int SINGLE_MAX = 0x7f;
  private static final byte ZERO = (byte) 0x80;
  private static final byte ONE_BYTE_FOLLOWS = (byte) 0x81;

  private final EgressFrames frames;

  public FrameEncoder(EgressFrames frames) {
    super(Frame.class, false);
    this.frames = frames;
  }

  @Override
  protected ByteBuf allocateBuffer(ChannelHandlerContext ctx, Frame frame, boolean direct) {
    int payload = requireSize(frame.payload().size());
    int content = CODE_BYTES_MAX + (frame.compressed() ? SnappyBlock.bytesMax(payload) : payload);
    return ctx.alloc().heapBuffer(FrameLayout.frameBytes(content));
  }

  @Override
  protected void encode(ChannelHandlerContext ctx, Frame frame, ByteBuf out) {
    byte[] bytes = out.array();
    int start = out.arrayOffset();
    int size = content(frame, bytes, start + FrameLayout.CONTENT_OFFSET);
    frames.seal(bytes, start, requireSize(size), frame.headerData());
    out.writerIndex(FrameLayout.frameBytes(size));
  }

  private static int content(Frame frame, byte[] bytes, int offset) {
    int codeBytes = code(frame.code(), bytes, offset);
    return codeBytes + payload(frame, bytes, offset + codeBytes);
  }

  /** Writes the msg-id as RLP, and tells how many bytes that took. */
  private static int code(int code, byte[] bytes, int offset) {
    if (code > SINGLE_MAX) {
      bytes[offset] = ONE_BYTE_FOLLOWS;
      bytes[offset + 1] = (byte) code;
      return CODE_BYTES_MAX;
    }
    bytes[offset] = code == 0 ? ZERO : (byte) code;
    return 1;
  }

  private static int payload(Frame frame, byte[] bytes, int offset) {
    if (frame.compressed()) {
      return SnappyBlock.compress(frame.payload(), bytes, offset);
    }
    System.arraycopy(frame.payload().toArrayUnsafe(), 0, bytes, offset, frame.payload().size());
    return frame.payload().size();
  }

  private static int requireSize(int size) {
    if (size > FrameLayout.CONTENT_BYTES_MAX) {
      throw new IllegalArgumentException("message: %d bytes (expected: < 2^24)".formatted(size));
    }
    return size;
  }
}
