package org.twinwire.wire.rlpx;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.twinwire.wire.rlpx.p2p.RlpxException;

/**
 * Ends a connection on which auth, ack and both Hellos take too long. Leaves when they are done.
 */
final class Deadline extends ChannelInboundHandlerAdapter {
  /** Seconds from the connection to the peer's Hello (go-ethereum, p2p/transport.go). */
  static final int SECONDS = 5;

  private final int seconds;
  private Future<?> pending;

  Deadline(int seconds) {
    this.seconds = seconds;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (ctx.channel().isActive()) {
      start(ctx);
    }
  }

  @Override
  public void channelActive(ChannelHandlerContext ctx) {
    start(ctx);
    ctx.fireChannelActive();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    if (pending != null) {
      pending.cancel(false);
    }
  }

  /** An accepted channel is active when the handler is added, and is told so once more. */
  private void start(ChannelHandlerContext ctx) {
    if (pending == null) {
      pending = ctx.executor().schedule(() -> expire(ctx), seconds, TimeUnit.SECONDS);
    }
  }

  private void expire(ChannelHandlerContext ctx) {
    ctx.fireExceptionCaught(
        new RlpxException(
            "handshake: not over after %1$d s (expected: < %1$d s)".formatted(seconds)));
  }
}
