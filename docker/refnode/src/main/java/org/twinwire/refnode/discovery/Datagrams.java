package org.twinwire.refnode.discovery;

import io.netty.bootstrap.Bootstrap;
import io.netty.buffer.ByteBufUtil;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DatagramPacket;
import io.netty.channel.socket.nio.NioDatagramChannel;
import java.net.InetSocketAddress;
import java.util.function.BiConsumer;
import org.apache.tuweni.bytes.Bytes;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One UDP port. What comes is dropped until somebody takes it. */
@SuppressWarnings("FutureReturnValueIgnored") // a datagram that is not sent is a datagram lost
final class Datagrams {

  private static final Logger LOG = LoggerFactory.getLogger(Datagrams.class);

  private final Reader reader = new Reader();
  private final Channel channel;

  private Datagrams(EventLoopGroup group, String host) {
    this.channel =
        new Bootstrap()
            .group(group)
            .channel(NioDatagramChannel.class)
            .handler(reader)
            .bind(host, 0)
            .syncUninterruptibly()
            .channel();
  }

  /** Binds a free port, on any thread but the event loop's. */
  static Datagrams bind(EventLoopGroup group, String host) {
    return new Datagrams(group, host);
  }

  int port() {
    return ((InetSocketAddress) channel.localAddress()).getPort();
  }

  /** Hands on what comes from now on, on the event loop. */
  void deliverTo(BiConsumer<InetSocketAddress, Bytes> taker) {
    reader.taker = taker;
  }

  void send(Bytes datagram, InetSocketAddress to) {
    channel.writeAndFlush(new DatagramPacket(Unpooled.wrappedBuffer(datagram.toArray()), to));
  }

  private static final class Reader extends SimpleChannelInboundHandler<DatagramPacket> {

    private volatile BiConsumer<InetSocketAddress, Bytes> taker = (from, datagram) -> {};

    @Override
    protected void channelRead0(ChannelHandlerContext context, DatagramPacket packet) {
      taker.accept(packet.sender(), Bytes.wrap(ByteBufUtil.getBytes(packet.content())));
    }

    /** Such as a peer's system saying that nobody listens there. */
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      LOG.debug("udp", cause);
    }
  }
}
