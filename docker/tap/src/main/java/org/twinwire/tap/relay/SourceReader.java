package org.twinwire.tap.relay;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.ChannelInputShutdownEvent;

/** Hands what a socket gives to its direction: bytes, FIN, RST. */
final class SourceReader extends ChannelInboundHandlerAdapter {

  private final Lane lane;

  SourceReader(Lane lane) {
    this.lane = lane;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    lane.read((ByteBuf) message);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event == ChannelInputShutdownEvent.INSTANCE) {
      lane.sourceEnded();
    }
  }

  /** Comes before the end of the input that Netty makes of a reset. */
  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    lane.sourceGone();
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    lane.sourceGone();
  }
}
