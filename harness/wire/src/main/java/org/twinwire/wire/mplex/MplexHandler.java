package org.twinwire.wire.mplex;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.Muxer;

/**
 * Holds a connection's streams. Frames for streams that are not open (any more) are ignored: they
 * may have crossed a reset. See the <a
 * href="https://github.com/libp2p/specs/blob/master/mplex/README.md#protocol">specification</a>.
 */
final class MplexHandler extends SimpleChannelInboundHandler<MplexFrame> implements Muxer {

  /** Open at once, either end's together; js-libp2p allows as many each way. */
  static final int MAX_STREAMS = 1024;

  /** Both ends may use the same number, so it takes both to name a stream. */
  private record Key(boolean openedHere, long id) {}

  private final String localRole;
  private final String remoteRole;
  private final Map<Key, MplexStream> streams = new LinkedHashMap<>();
  private Optional<Consumer<MuxStream>> acceptor = Optional.empty();
  private Optional<ChannelHandlerContext> context = Optional.empty();
  private long nextId;
  private boolean flushDue;

  MplexHandler(boolean dialer) {
    this.localRole = dialer ? "dialer" : "listener";
    this.remoteRole = dialer ? "listener" : "dialer";
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = Optional.of(ctx);
  }

  @Override
  public MuxStream open() {
    checkEventLoop();
    if (streams.size() >= MAX_STREAMS || !context().channel().isActive()) {
      throw new IllegalStateException(
          "open: %d streams, connection %s (expected: less than %d, active)"
              .formatted(
                  streams.size(), context().channel().isActive() ? "active" : "over", MAX_STREAMS));
    }
    long id = nextId++;
    byte[] name = Long.toString(id).getBytes(StandardCharsets.US_ASCII);
    send(new MplexFrame(id, MplexFlag.NEW_STREAM, Unpooled.wrappedBuffer(name)));
    return add(true, id);
  }

  private MplexStream add(boolean openedHere, long id) {
    String name = (openedHere ? localRole : remoteRole) + "-" + id;
    var stream = new MplexStream(this, name, id, openedHere);
    streams.put(new Key(openedHere, id), stream);
    return stream;
  }

  @Override
  public void onInbound(Consumer<MuxStream> acceptor) {
    checkEventLoop();
    this.acceptor = Optional.of(acceptor);
  }

  @Override
  public void close() {
    checkEventLoop();
    context().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  protected void channelRead0(ChannelHandlerContext ctx, MplexFrame frame) {
    try {
      dispatch(frame);
    } finally {
      frame.data().release();
    }
  }

  private void dispatch(MplexFrame frame) {
    var stream =
        Optional.ofNullable(streams.get(new Key(!frame.flag().fromInitiator(), frame.id())));
    switch (frame.flag()) {
      case NEW_STREAM -> accept(frame.id(), stream);
      case MESSAGE_RECEIVER, MESSAGE_INITIATOR -> stream.ifPresent(s -> s.remoteData(frame.data()));
      case CLOSE_RECEIVER, CLOSE_INITIATOR -> stream.ifPresent(MplexStream::remoteClosed);
      case RESET_RECEIVER, RESET_INITIATOR -> stream.ifPresent(MplexStream::remoteReset);
    }
  }

  private void accept(long id, Optional<MplexStream> existing) {
    if (existing.isPresent()) {
      throw new MuxException("new stream: %d is open (expected: an unused id)".formatted(id));
    }
    if (acceptor.isEmpty() || streams.size() >= MAX_STREAMS) {
      send(new MplexFrame(id, MplexFlag.RESET_RECEIVER, Unpooled.EMPTY_BUFFER));
      flushDue = true;
    } else {
      acceptor.get().accept(add(false, id));
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext ctx) {
    if (flushDue) {
      flushDue = false;
      ctx.flush();
    }
    ctx.fireChannelReadComplete();
  }

  @Override
  public void channelInactive(ChannelHandlerContext ctx) {
    List.copyOf(streams.values()).forEach(MplexStream::remoteReset);
    ctx.fireChannelInactive();
  }

  void send(MplexFrame frame) {
    context().write(frame).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  void flush() {
    checkEventLoop();
    context().flush();
  }

  void forget(boolean openedHere, long id) {
    streams.remove(new Key(openedHere, id));
  }

  void checkEventLoop() {
    if (!context().executor().inEventLoop()) {
      throw new IllegalStateException(
          "thread: %s (expected: the connection's event loop)"
              .formatted(Thread.currentThread().getName()));
    }
  }

  private ChannelHandlerContext context() {
    return context.orElseThrow(() -> new IllegalStateException("muxer: in no pipeline"));
  }
}
