package org.twinwire.refnode.link;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import java.util.function.LongSupplier;
import org.twinwire.refnode.events.NodeEvent;

/**
 * First in the pipeline: counts the bytes of both directions. {@link #offered()} before and after a
 * message is written is the range it takes on the connection; what the socket has taken is reported
 * as {@code bytes-written}, once for each flush that gets through, with the time at which the
 * socket was given it: the peer reads nothing before.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
final class ByteCounter extends ChannelDuplexHandler {

  private final SessionTrace trace;
  private final LongSupplier handedNanos;
  private long offered;
  private long taken;
  private long reported;
  private long read;
  private boolean flushing;

  /**
   * @param handedNanos {@link System#nanoTime()} when the socket was last given bytes
   */
  ByteCounter(SessionTrace trace, LongSupplier handedNanos) {
    this.trace = trace;
    this.handedNanos = handedNanos;
  }

  /** Bytes that were handed to the connection so far. */
  long offered() {
    return offered;
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object data) {
    int size = ((ByteBuf) data).readableBytes();
    trace.add(new NodeEvent.BytesRead(trace.session(), read, read + size));
    read += size;
    ctx.fireChannelRead(data);
  }

  @Override
  public void write(ChannelHandlerContext ctx, Object data, ChannelPromise promise) {
    int size = ((ByteBuf) data).readableBytes();
    offered += size;
    ctx.write(data, promise.unvoid().addListener(done -> taken(done.isSuccess() ? size : 0)));
  }

  @Override
  public void flush(ChannelHandlerContext ctx) {
    flushing = true;
    ctx.flush();
    flushing = false;
    report();
  }

  private void taken(int size) {
    taken += size;
    if (!flushing) {
      report();
    }
  }

  private void report() {
    if (taken > reported) {
      trace.add(
          new NodeEvent.BytesWritten(trace.session(), reported, taken), handedNanos.getAsLong());
      reported = taken;
    }
  }
}
