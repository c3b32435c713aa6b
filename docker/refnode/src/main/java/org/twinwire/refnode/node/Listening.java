package org.twinwire.refnode.node;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import java.net.InetSocketAddress;
import org.twinwire.refnode.link.Connections;
import org.twinwire.refnode.link.Connections.Terms;
import org.twinwire.refnode.link.TimedServerSocket;
import org.twinwire.refnode.session.Opening;

/** Accepts peers, one free port a stack. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
final class Listening {

  private final EventLoopGroup group;
  private final Sessions sessions;
  private final Connections connections;

  Listening(EventLoopGroup group, Sessions sessions, Connections connections) {
    this.group = group;
    this.sessions = sessions;
    this.connections = connections;
  }

  /** The port the stack can be reached at from now on. */
  int bind(Stack stack, String host) throws InterruptedException {
    Channel server =
        new ServerBootstrap()
            .group(group)
            .channel(TimedServerSocket.class)
            .childOption(ChannelOption.TCP_NODELAY, true)
            .childHandler(
                new ChannelInitializer<Channel>() {
                  @Override
                  protected void initChannel(Channel channel) {
                    accept(stack, channel);
                  }
                })
            .bind(host, 0)
            .sync()
            .channel();
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  private void accept(Stack stack, Channel channel) {
    if (!sessions.hasRoom()) {
      channel.close();
      return;
    }
    Terms terms = sessions.begin(channel, Opening.PROPER, Node.ETH_VERSIONS);
    switch (stack) {
      case RLPX -> connections.acceptRlpx(channel, terms);
      case MPLEX, MPLEX_PLAINTEXT, YAMUX, YAMUX_PLAINTEXT ->
          connections.acceptStreams(channel, stack.word(), terms);
    }
  }
}
