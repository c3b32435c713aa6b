package org.twinwire.refnode.node;

import io.netty.channel.Channel;
import io.netty.channel.EventLoopGroup;
import org.twinwire.refnode.link.Connections;
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
  int bind(OfferedStack stack, String host) throws InterruptedException {
    return stack.transport().listen(group, host, channel -> accept(stack, channel));
  }

  private void accept(OfferedStack stack, Channel channel) {
    if (sessions.hasRoom()) {
      connections.accept(
          channel, stack.row(), sessions.begin(channel, Opening.PROPER, Node.ETH_VERSIONS));
    } else {
      channel.close();
    }
  }
}
