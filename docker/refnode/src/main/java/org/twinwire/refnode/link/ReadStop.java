package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Stops reading from the socket for good after a number of bytes. */
final class ReadStop extends ChannelInboundHandlerAdapter {

  private final long bytes;
  private long read;

  ReadStop(long bytes) {
    this.bytes = bytes;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object data) {
    read += ((ByteBuf) data).readableBytes();
    if (read >= bytes) {
      ctx.channel().config().setAutoRead(false);
    }
    ctx.fireChannelRead(data);
  }
}
