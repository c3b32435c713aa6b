package org.twinwire.wire.mux;

import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds a connection's streams. What its frames mean, a muxer's own handler says.
 *
 * @param <F> the muxer's frames
 * @param <S> the muxer's streams
 */
public abstract class MuxHandler<F extends MuxFrame, S extends TwoWayStream>
    extends SimpleChannelInboundHandler<F> implements Muxer {

  /** Open at once, either end's together; js-libp2p allows as many each way. */
  public static final int MAX_STREAMS = 1024;

  private final String localRole;
  private final String remoteRole;
  private final Map<StreamId, S> streams = new LinkedHashMap<>();
  private Optional<Consumer<MuxStream>> acceptor = Optional.empty();
  private Optional<ChannelHandlerContext> context = Optional.empty();
  private boolean flushDue;

  protected MuxHandler(Class<F> frames, boolean dialer) {
    super(frames);
    this.localRole = dialer ? "dialer" : "listener";
    this.remoteRole = dialer ? "listener" : "dialer";
  }

  /** The number of the next stream this end opens. */
  protected abstract long nextNumber();

  /** A stream that is not open yet. */
  protected abstract S stream(StreamId id, String name);

  /** Does what a frame says; the caller releases its data. */
  protected abstract void dispatch(F frame);

  /** Why no stream can be opened now, in the form {@code got (expected: bound)}. */
  protected Optional<String> obstacle() {
    boolean active = context().channel().isActive();
    return streams.size() < MAX_STREAMS && active
        ? Optional.empty()
        : Optional.of(
            "%d streams, connection %s (expected: less than %d, active)"
                .formatted(streams.size(), active ? "active" : "over", MAX_STREAMS));
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    context = Optional.of(ctx);
  }

  @Override
  public final MuxStream open() {
    checkEventLoop();
    obstacle()
        .ifPresent(
            why -> {
              throw new IllegalStateException("open: " + why);
            });
    S stream = add(new StreamId(true, nextNumber()));
    stream.sendOpening();
    return stream;
  }

  @Override
  public final void onInbound(Consumer<MuxStream> acceptor) {
    checkEventLoop();
    this.acceptor = Optional.of(acceptor);
  }

  @Override
  public boolean hasPings() {
    return false;
  }

  @Override
  public void ping(long value) {
    throw new IllegalStateException("ping: none in this protocol (expected: yamux)");
  }

  @Override
  public final void close() {
    checkEventLoop();
    goodbye();
    context().writeAndFlush(Unpooled.EMPTY_BUFFER).addListener(ChannelFutureListener.CLOSE);
  }

  @Override
  protected final void channelRead0(ChannelHandlerContext ctx, F frame) {
    try {
      dispatch(frame);
    } finally {
      frame.data().release();
    }
  }

  /** Those that are open. */
  protected final Stream<S> streams() {
    return streams.values().stream();
  }

  /** The one that is open under this id. */
  protected final Optional<S> find(StreamId id) {
    return Optional.ofNullable(streams.get(id));
  }

  /**
   * The peer opens a stream: it is offered to the acceptor, or reset where nobody accepts or too
   * many are open.
   *
   * @throws MuxException if it is open already
   */
  protected final void accept(long number) {
    StreamId id = new StreamId(false, number);
    if (streams.containsKey(id)) {
      throw new MuxException("new stream: %d is open (expected: an unused id)".formatted(number));
    }
    if (acceptor.isEmpty() || streams.size() >= MAX_STREAMS) {
      stream(id, nameOf(id)).sendReset();
      flushLater();
    } else {
      acceptor.get().accept(add(id));
    }
  }

  private S add(StreamId id) {
    S stream = stream(id, nameOf(id));
    streams.put(id, stream);
    return stream;
  }

  private String nameOf(StreamId id) {
    return (id.openedHere() ? localRole : remoteRole) + "-" + ordinal(id.number());
  }

  /** The place of a stream among those of its opener, from 0. */
  protected long ordinal(long number) {
    return number;
  }

  /** What is written while a buffer is read goes out once all of it is. */
  public final void flushLater() {
    flushDue = true;
  }

  @Override
  public final void channelReadComplete(ChannelHandlerContext ctx) {
    if (flushDue) {
      flushDue = false;
      ctx.flush();
    }
    ctx.fireChannelReadComplete();
  }

  @Override
  public final void channelInactive(ChannelHandlerContext ctx) {
    List.copyOf(streams.values()).forEach(TwoWayStream::remoteReset);
    ctx.fireChannelInactive();
  }

  /** Writes a frame without a flush. */
  public final void send(F frame) {
    context().write(frame).addListener(ChannelFutureListener.CLOSE_ON_FAILURE);
  }

  final void flush() {
    checkEventLoop();
    context().flush();
  }

  final void forget(StreamId id) {
    streams.remove(id);
  }

  protected final void checkEventLoop() {
    if (!context().executor().inEventLoop()) {
      throw new IllegalStateException(
          "thread: %s (expected: the connection's event loop)"
              .formatted(Thread.currentThread().getName()));
    }
  }

  protected final ChannelHandlerContext context() {
    return context.orElseThrow(() -> new IllegalStateException("muxer: in no pipeline"));
  }
}
