package org.twinwire.benchmarks;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.embedded.EmbeddedChannel;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.TearDown;
import org.twinwire.wire.mplex.Mplex;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.Muxer;
import org.twinwire.wire.mux.StreamHandler;
import org.twinwire.wire.yamux.Yamux;

/** One message over one stream of a muxer, from write to the other end's handler. */
public class Muxers extends Sized {

  /** The muxer's name. */
  @Param({"mplex", "yamux"})
  public String muxer;

  private final Counter received = new Counter();
  private EmbeddedEnds ends;
  private MuxStream stream;
  private byte[] payload;

  @Setup
  public void prepare() {
    payload = payload();
    ends = new EmbeddedEnds(channel(), channel());
    Muxer dialer = install(ends.dialer(), true);
    install(ends.listener(), false).onInbound(inbound -> inbound.handler(received));
    stream = dialer.open();
    stream.handler(new Counter());
    stream.flush();
    ends.exchange();
  }

  private static EmbeddedChannel channel() {
    EmbeddedChannel channel = new EmbeddedChannel();
    channel.pipeline().addLast("end", new ChannelInboundHandlerAdapter());
    return channel;
  }

  private Muxer install(EmbeddedChannel channel, boolean dialer) {
    return muxer.equals("mplex")
        ? Mplex.install(channel.pipeline(), "end", dialer)
        : Yamux.install(channel.pipeline(), "end", dialer);
  }

  @Benchmark
  public long message() {
    stream.write(Unpooled.wrappedBuffer(payload));
    stream.flush();
    ends.exchange();
    return received.bytes;
  }

  /** A message that did not arrive would make a fast benchmark. */
  @TearDown
  public void check() {
    if (received.bytes == 0 || received.bytes % size != 0) {
      throw new IllegalStateException(
          "received: %d bytes (expected: a multiple of %d)".formatted(received.bytes, size));
    }
  }

  private static final class Counter implements StreamHandler {
    private long bytes;

    @Override
    public void data(ByteBuf data) {
      bytes += data.readableBytes();
    }

    @Override
    public void remoteClosed() {}

    @Override
    public void reset() {
      throw new IllegalStateException("stream: reset (expected: data)");
    }
  }
}
