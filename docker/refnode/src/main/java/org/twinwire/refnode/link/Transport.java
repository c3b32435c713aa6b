package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.EventLoop;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.function.Consumer;

/** How connections are made, below security and muxer. */
public interface Transport {

  /**
   * Dials.
   *
   * @param opened takes the connection before it is established, to put a stack on it
   */
  ChannelFuture dial(
      EventLoop loop, String host, int port, Duration timeout, Consumer<Channel> opened);

  /**
   * Listens on a free port, and returns it.
   *
   * @param accepted takes each connection before any byte of it is read, to put a stack on it
   */
  int listen(EventLoopGroup group, String host, Consumer<Channel> accepted)
      throws InterruptedException;
}
