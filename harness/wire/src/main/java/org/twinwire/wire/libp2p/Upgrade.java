package org.twinwire.wire.libp2p;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.twinwire.wire.mplex.Mplex;
import org.twinwire.wire.multistream.MultistreamHandler;
import org.twinwire.wire.multistream.Negotiation;
import org.twinwire.wire.multistream.ProtocolAgreed;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.noise.NoiseReady;
import org.twinwire.wire.plaintext.PlaintextReady;
import org.twinwire.wire.yamux.Yamux;

/**
 * Puts one protocol after the other before itself, each when the one before it is done, and leaves
 * the pipeline when the muxer stands. What they write is flushed here, once per read.
 */
final class Upgrade extends ChannelInboundHandlerAdapter {

  /** From the connection's start to {@link MuxerReady}; js-libp2p's bound. */
  static final Duration TIMEOUT = Duration.ofSeconds(10);

  private final StackSpec stack;
  private final boolean dialer;
  private final Security security;
  private final boolean eager;
  private boolean started;
  private boolean secured;
  private boolean done;
  private Optional<Future<?>> timeout = Optional.empty();

  Upgrade(StackSpec stack, boolean dialer, Security security) {
    this(stack, dialer, security, false);
  }

  /** An eager dialer waits for no answer before it writes what comes next. */
  Upgrade(StackSpec stack, boolean dialer, Security security, boolean eager) {
    this.eager = eager;
    this.stack = stack;
    this.dialer = dialer;
    this.security = security;
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

  private void start(ChannelHandlerContext ctx) {
    if (!started) {
      started = true;
      timeout =
          Optional.of(
              ctx.executor().schedule(() -> late(ctx), TIMEOUT.toMillis(), TimeUnit.MILLISECONDS));
      insert(ctx, negotiation(stack.security()));
      ctx.flush();
    }
  }

  private static void late(ChannelHandlerContext ctx) {
    ctx.fireExceptionCaught(
        new Libp2pException(
            "upgrade: not done (expected: within %d ms)".formatted(TIMEOUT.toMillis())));
  }

  private ChannelHandler negotiation(String protocol) {
    if (eager) {
      return MultistreamHandler.eager(protocol);
    }
    return new MultistreamHandler(
        dialer ? Negotiation.dialer(List.of(protocol)) : Negotiation.listener(protocol::equals));
  }

  private static void insert(ChannelHandlerContext ctx, ChannelHandler handler) {
    ctx.pipeline().addBefore(ctx.name(), null, handler);
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof NoiseReady || event instanceof PlaintextReady) {
      secured = true;
      insert(ctx, negotiation(stack.muxer()));
    } else if (event instanceof ProtocolAgreed && secured) {
      finish(ctx);
    } else if (event instanceof ProtocolAgreed) {
      insert(ctx, security.handler(eager));
    } else {
      ctx.fireUserEventTriggered(event);
    }
  }

  private void finish(ChannelHandlerContext ctx) {
    done = true;
    Muxer muxer =
        stack.muxer().equals(StackSpec.YAMUX_1)
            ? Yamux.install(ctx.pipeline(), ctx.name(), dialer)
            : Mplex.install(ctx.pipeline(), ctx.name(), dialer);
    ctx.fireUserEventTriggered(new MuxerReady(muxer, security.remote()));
  }

  /** Bytes come here only behind a failure, while the connection is being closed. */
  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (message instanceof ByteBuf) {
      ReferenceCountUtil.release(message);
    } else {
      ctx.fireChannelRead(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    ctx.flush();
    ctx.fireChannelReadComplete();
    if (done) {
      ctx.pipeline().remove(this);
    }
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    timeout.ifPresent(scheduled -> scheduled.cancel(false));
  }
}
