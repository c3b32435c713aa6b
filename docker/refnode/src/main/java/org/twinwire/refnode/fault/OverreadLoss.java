package org.twinwire.refnode.fault;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/**
 * Stands before the RLPx handshake: passes its packet, size first, and loses what came in the same
 * read behind it. From the next read on it is not there any more.
 */
final class OverreadLoss extends ChannelInboundHandlerAdapter {

  private static final int SIZE_BYTES = 2;

  private int passed;
  private int size;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object data) {
    ByteBuf in = (ByteBuf) data;
    for (int at = passed; at < SIZE_BYTES && at - passed < in.readableBytes(); at++) {
      size = size << Byte.SIZE | in.getUnsignedByte(in.readerIndex() + at - passed);
    }
    int missing = SIZE_BYTES + size - passed;
    boolean whole = passed + in.readableBytes() >= SIZE_BYTES && in.readableBytes() >= missing;
    passed += in.readableBytes();
    if (whole) {
      in.writerIndex(in.readerIndex() + missing);
      ctx.pipeline().remove(this);
    }
    ctx.fireChannelRead(in);
  }
}
