package org.twinwire.refnode.link;

import io.netty.bootstrap.Bootstrap;
import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.function.Consumer;

/** The bytes of a stack are those of a TCP connection. */
public final class TcpTransport implements Transport {

  @Override
  public ChannelFuture dial(
      EventLoop loop, String host, int port, Duration timeout, Consumer<Channel> opened) {
    return new Bootstrap()
        .group(loop)
        .channel(TimedSocket.class)
        .option(ChannelOption.TCP_NODELAY, true)
        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, (int) timeout.toMillis())
        .handler(initializer(opened))
        .connect(host, port);
  }

  @Override
  public int listen(EventLoopGroup group, String host, Consumer<Channel> accepted)
      throws InterruptedException {
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(TimedServerSocket.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(initializer(accepted))
            .bind(host, 0)
            .sync()
            .channel();
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  private static ChannelInitializer<Channel> initializer(Consumer<Channel> stack) {
    return new ChannelInitializer<>() {
      @Override
      protected void initChannel(Channel channel) {
        stack.accept(channel);
      }
    };
  }
}
