package org.twinwire.wire.multistream;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.util.List;
import java.util.Optional;

/**
 * Runs one negotiation on a whole connection, fires {@link ProtocolAgreed}, removes itself and
 * passes on what it has not consumed. Writes without a flush when it is added and whenever it
 * reads. An eager one fires it at once, in the hope that the peer agrees, and stays until it has. A
 * failure goes to {@code exceptionCaught} as a {@link MultistreamException}.
 */
public final class MultistreamHandler extends ChannelInboundHandlerAdapter {

  private final Negotiation negotiation;
  private final Optional<String> hoped;

  /** The negotiation to run; no other code may feed it. */
  public MultistreamHandler(Negotiation negotiation) {
    this(negotiation, Optional.empty());
  }

  private MultistreamHandler(Negotiation negotiation, Optional<String> hoped) {
    this.negotiation = negotiation;
    this.hoped = hoped;
  }

  /** The dialer's, which does not wait for the answer. */
  public static MultistreamHandler eager(String protocol) {
    return new MultistreamHandler(Negotiation.dialer(List.of(protocol)), Optional.of(protocol));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    writeOutput(ctx);
    hoped.ifPresent(protocol -> ctx.fireUserEventTriggered(new ProtocolAgreed(protocol)));
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ByteBuf in = (ByteBuf) message;
    try {
      if (negotiation.state() instanceof Negotiation.Running) {
        negotiation.feed(in);
        writeOutput(ctx);
        afterFeeding(ctx, in);
      }
    } finally {
      in.release();
    }
  }

  private void afterFeeding(ChannelHandlerContext ctx, ByteBuf in) {
    switch (negotiation.state()) {
      case Negotiation.Running running -> {}
      case Negotiation.Agreed agreed -> handOver(ctx, agreed.protocol(), in);
      case Negotiation.Failed failed ->
          ctx.fireExceptionCaught(new MultistreamException(failed.reason()));
    }
  }

  private void handOver(ChannelHandlerContext ctx, String protocol, ByteBuf rest) {
    if (hoped.isEmpty()) {
      ctx.fireUserEventTriggered(new ProtocolAgreed(protocol));
    }
    if (rest.isReadable()) {
      ctx.fireChannelRead(rest.retain());
    }
    ctx.pipeline().remove(this);
  }

  private void writeOutput(ChannelHandlerContext ctx) {
    ByteBuf output = negotiation.output();
    if (output.isReadable()) {
      ctx.write(output).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
    }
  }
}
