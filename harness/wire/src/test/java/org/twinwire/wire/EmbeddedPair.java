package org.twinwire.wire;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundHandlerAdapter;
import io.netty.channel.ChannelPromise;
import io.netty.channel.embedded.EmbeddedChannel;
import java.util.ArrayList;
import java.util.List;

/** Two channels and the bytes between them, which move only when told to. */
public final class EmbeddedPair {

  public final EmbeddedChannel dialer = new EmbeddedChannel();
  public final EmbeddedChannel listener = new EmbeddedChannel();
  private final SocketWrites dialerWrites = new SocketWrites();
  private final SocketWrites listenerWrites = new SocketWrites();

  public EmbeddedPair() {
    dialer.pipeline().addFirst(dialerWrites);
    listener.pipeline().addFirst(listenerWrites);
  }

  /** Moves bytes both ways until none are left. */
  public void exchange() {
    while (move(dialer, listener) || move(listener, dialer)) {}
  }

  private static boolean move(EmbeddedChannel from, EmbeddedChannel to) {
    ByteBuf bytes = written(from);
    boolean any = bytes.isReadable();
    if (any) {
      to.writeInbound(bytes);
    }
    return any;
  }

  /** Everything flushed by a channel since the last call, as one buffer. */
  public static ByteBuf written(EmbeddedChannel channel) {
    ByteBuf all = Unpooled.buffer();
    for (ByteBuf next = channel.readOutbound(); next != null; next = channel.readOutbound()) {
      all.writeBytes(next);
      next.release();
    }
    return all;
  }

  /** How many bytes each socket write of the dialer took. */
  public List<Integer> dialerWrites() {
    return dialerWrites.sizes;
  }

  /** How many bytes each socket write of the listener took. */
  public List<Integer> listenerWrites() {
    return listenerWrites.sizes;
  }

  /** Closes both ends; true if a message was left unread at either. */
  public boolean finish() {
    boolean dialerLeft = dialer.finish();
    return listener.finish() || dialerLeft;
  }

  /** Closes both ends and drops whatever they left. */
  public void release() {
    dialer.finishAndReleaseAll();
    listener.finishAndReleaseAll();
  }

  private static final class SocketWrites extends ChannelOutboundHandlerAdapter {
    private final List<Integer> sizes = new ArrayList<>();
    private int pending;

    @Override
    public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise)
        throws Exception {
      pending += ((ByteBuf) message).readableBytes();
      super.write(ctx, message, promise);
    }

    @Override
    public void flush(ChannelHandlerContext ctx) {
      if (pending > 0) {
        sizes.add(pending);
        pending = 0;
      }
      ctx.flush();
    }
  }
}
