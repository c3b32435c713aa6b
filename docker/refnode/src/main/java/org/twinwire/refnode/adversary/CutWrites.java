package org.twinwire.refnode.adversary;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;

/** First in the pipeline: hands the socket less at a time than it was given. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
public final class CutWrites extends ChannelOutboundHandlerAdapter {

  private final Hostility hostility;
  private long passed;

  public CutWrites(Hostility hostility) {
    this.hostility = hostility;
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object data, ChannelPromise promise) {
    ByteBuf bytes = (ByteBuf) data;
    int first = firstPart(bytes.readableBytes());
    while (first < bytes.readableBytes()) {
      passed += first;
      ctx.writeAndFlush(bytes.readRetainedSlice(first));
      first = firstPart(bytes.readableBytes());
    }
    passed += bytes.readableBytes();
    ctx.write(bytes, promise);
    if (hostility.writes() == Writes.OCTET) {
      ctx.flush();
    }
  }

  private int firstPart(int size) {
    long toCut = hostility.cutAt() - passed;
    return switch (hostility.writes()) {
      case WHOLE -> size;
      case OCTET -> 1;
      case CUT -> toCut > 0 && toCut < size ? (int) toCut : size;
    };
  }
}
