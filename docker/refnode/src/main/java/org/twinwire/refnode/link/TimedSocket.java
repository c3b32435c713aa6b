package org.twinwire.refnode.link;

import io.netty.channel.Channel;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.socket.nio.NioSocketChannel;
import java.nio.channels.SocketChannel;

/**
 * A TCP connection that knows when it last gave bytes to the operating system. A handler cannot
 * know: what does not fit at once is written later, past the pipeline. Event loop only.
 */
public final class TimedSocket extends NioSocketChannel {

  private long handedNanos = System.nanoTime();

  /** A connection that is about to be dialed. */
  public TimedSocket() {}

  /** A connection that was accepted. */
  TimedSocket(Channel server, SocketChannel accepted) {
    super(server, accepted);
  }

  @Override
  protected void doWrite(ChannelOutboundBuffer pending) throws Exception {
    handedNanos = System.nanoTime();
    super.doWrite(pending);
  }

  long handedNanos() {
    return handedNanos;
  }
}
