package org.twinwire.wire.libp2p;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.twinwire.wire.multistream.Negotiation;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.StreamHandler;

/**
 * Stands behind the upgrade, negotiates {@code /eth/66/1.0.0} on each stream it is offered and
 * writes down what it sees.
 */
final class TestingNode extends ChannelInboundHandlerAdapter {

  static final String ETH_66 = "/eth/66/1.0.0";

  final List<MuxerReady> ready = new ArrayList<>();
  final List<Throwable> errors = new ArrayList<>();
  final List<String> seen = new ArrayList<>();

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) {
    if (event instanceof MuxerReady muxed) {
      ready.add(muxed);
      muxed.muxer().onInbound(stream -> stream.handler(new Negotiating(stream)));
    }
    ctx.fireUserEventTriggered(event);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    errors.add(cause);
  }

  private final class Negotiating implements StreamHandler {
    private final MuxStream stream;
    private final Negotiation negotiation = Negotiation.listener(ETH_66::equals);

    private Negotiating(MuxStream stream) {
      this.stream = stream;
    }

    @Override
    public void data(ByteBuf data) {
      negotiation.feed(data);
      ByteBuf output = negotiation.output();
      if (output.isReadable()) {
        stream.write(output);
        stream.flush();
      }
      if (data.isReadable()) {
        seen.add(stream.name() + ": " + data.toString(StandardCharsets.UTF_8));
      }
    }

    @Override
    public void remoteClosed() {
      seen.add(stream.name() + " closed");
    }

    @Override
    public void reset() {
      seen.add(stream.name() + " reset");
    }
  }
}
