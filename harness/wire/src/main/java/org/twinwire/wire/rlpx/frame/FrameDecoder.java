package org.twinwire.wire.rlpx.frame;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.twinwire.wire.decoding.FailFast;
import org.twinwire.wire.rlpx.p2p.RlpxException;

/** Hands on each frame as {@link Inbound}; reads nothing after a broken frame. */
public final class FrameDecoder extends ByteToMessageDecoder {
  /** "Hello must be ≤ 2 KiB" (go-ethereum, baseProtocolMaxMsgSize), and one byte for its code. */
  static final int FIRST_CONTENT_BYTES_MAX = 2048 + 1;

  private enum Awaits {
    HEADER,
    BODY
  }

  private final FailFast failFast = new FailFast();
  private final IngressFrames frames;
  private Awaits awaits = Awaits.HEADER;
  private int size;
  private int sizeMax = FIRST_CONTENT_BYTES_MAX;

  public FrameDecoder(IngressFrames frames) {
    this.frames = frames;
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    failFast.decode(in, () -> read(in, out));
  }

  private void read(ByteBuf in, List<Object> out) {
    switch (awaits) {
      case HEADER -> header(in);
      case BODY -> body(in, out);
    }
  }

  private void header(ByteBuf in) {
    if (in.readableBytes() < FrameLayout.CONTENT_OFFSET) {
      return;
    }
    byte[] header = read(in, FrameLayout.CONTENT_OFFSET);
    size = requireSize(frames.header(header));
    awaits = Awaits.BODY;
  }

  private void body(ByteBuf in, List<Object> out) {
    int bytes = FrameLayout.padded(size) + FrameMac.SIZE;
    if (in.readableBytes() < bytes) {
      return;
    }
    byte[] body = read(in, bytes);
    frames.body(body);
    out.add(new Inbound(body, size));
    awaits = Awaits.HEADER;
    sizeMax = FrameLayout.CONTENT_BYTES_MAX;
  }

  private int requireSize(int announced) {
    if (announced < 1 || announced > sizeMax) {
      throw RlpxException.breach("frame: %d bytes (expected: 1..%d)".formatted(announced, sizeMax));
    }
    return announced;
  }

  private static byte[] read(ByteBuf in, int length) {
    byte[] bytes = new byte[length];
    in.readBytes(bytes);
    return bytes;
  }
}
