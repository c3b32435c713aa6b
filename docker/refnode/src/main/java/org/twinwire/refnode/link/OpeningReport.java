package org.twinwire.refnode.link;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import org.twinwire.refnode.events.NodeEvent;
import org.twinwire.refnode.events.Role;

/** Records that the TCP connection stands, before any byte passes. */
final class OpeningReport extends ChannelInboundHandlerAdapter {

  private final SessionTrace trace;
  private final Role role;
  private final String stack;

  OpeningReport(SessionTrace trace, Role role, String stack) {
    this.trace = trace;
    this.role = role;
    this.stack = stack;
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    trace.add(
        new NodeEvent.SessionOpened(
            trace.session(),
            role,
            stack,
            text(ctx.channel().localAddress()),
            text(ctx.channel().remoteAddress())));
    ctx.fireChannelActive();
  }

  private static String text(SocketAddress address) {
    InetSocketAddress inet = (InetSocketAddress) address;
    return inet.getAddress().getHostAddress() + ":" + inet.getPort();
  }
}
