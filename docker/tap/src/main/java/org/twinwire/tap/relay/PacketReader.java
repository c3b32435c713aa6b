package org.twinwire.tap.relay;

import io.netty.buffer.ByteBufUtil;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import java.net.InetSocketAddress;

/** Hands over what a UDP socket gives. */
final class PacketReader extends SimpleChannelInboundHandler<DatagramPacket> {

  /** Takes a packet and where it came from. */
  @FunctionalInterface
  interface Taker {
    void take(InetSocketAddress sender, byte[] bytes);
  }

  private final Taker taker;

  PacketReader(Taker taker) {
    super(DatagramPacket.class);
    this.taker = taker;
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
    taker.take(packet.sender(), ByteBufUtil.getBytes(packet.content()));
  }
}
