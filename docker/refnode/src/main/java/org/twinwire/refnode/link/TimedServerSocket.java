package org.twinwire.refnode.link;

import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.util.internal.SocketUtils;
import java.io.IOException;
import java.nio.channels.SocketChannel;
import java.util.List;

/** Accepts connections as {@link TimedSocket}. */
public final class TimedServerSocket extends NioServerSocketChannel {

  @Override
  protected int doReadMessages(List<Object> accepted) throws IOException {
    SocketChannel socket = SocketUtils.accept(javaChannel());
    if (socket == null) {
      return 0;
    }
    accepted.add(new TimedSocket(this, socket));
    return 1;
  }
}
