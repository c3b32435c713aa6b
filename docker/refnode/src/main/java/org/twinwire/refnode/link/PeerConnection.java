package org.twinwire.refnode.link;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelOption;
import io.netty.channel.socket.DuplexChannel;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.refnode.events.By;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.twinwire.wire.websocket.WebSocketPipeline;

/** Last in the pipeline of every stack: how a connection fails, ends and is given up. */
@SuppressWarnings("FutureReturnValueIgnored") // a connection that fails says so when it closes
abstract class PeerConnection extends ChannelInboundHandlerAdapter implements Link {

  /** How long the peer may take to close after a goodbye (devp2p, Disconnect: 2 seconds). */
  private static final Duration GOODBYE = Duration.ofSeconds(2);

  private final Channel channel;
  private final LinkListener listener;
  private final BusyReaders readers;
  private boolean closingHere;

  PeerConnection(Channel channel, BusyReaders readers, LinkListener listener) {
    this.channel = channel;
    this.readers = readers;
    this.listener = listener;
  }

  LinkListener listener() {
    return listener;
  }

  Channel channel() {
    return channel;
  }

  /**
   * Ends this side once all is written and gives the peer time to do the same: to close at once
   * would reset the connection and may destroy what the peer has not read yet.
   */
  final void closeInPeace() {
    if (isEnding()) {
      return;
    }
    closingHere = true;
    limitGoodbye();
    WebSocketPipeline.goodbye(channel.pipeline());
    endOutput();
  }

  /**
   * The peer has ended its direction: what it asked before is answered in this turn of the event
   * loop, then the connection closes. If this side went first, all is said.
   */
  final void inputEnded() {
    if (closingHere) {
      channel.close();
      return;
    }
    dismissed(Optional.empty());
    limitGoodbye();
    channel.eventLoop().execute(() -> behindWrites(channel::close));
  }

  /** Ends this side's direction behind what was written. */
  final void endOutput() {
    behindWrites(((DuplexChannel) channel)::shutdownOutput);
  }

  /**
   * Resets the connection behind what was written: one that lingers for no time is, when closed.
   */
  final void cutConnection() {
    closingHere = true;
    channel.flush();
    channel.config().setOption(ChannelOption.SO_LINGER, 0);
    channel.close();
  }

  private void limitGoodbye() {
    Later goodbye = Later.run(channel.eventLoop(), GOODBYE, channel::close);
    channel.closeFuture().addListener(closed -> goodbye.cancel());
  }

  private void behindWrites(Runnable then) {
    channel
        .pipeline()
        .context(ByteCounter.class)
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(written -> then.run());
  }

  /** Whether nothing can be written any more. */
  final boolean isEnding() {
    return closingHere || !channel.isActive();
  }

  @Override
  public final void finish() {
    closeInPeace();
  }

  @Override
  public final void hurry() {
    readers.hurry();
  }

  /** The peer ends the session, and what it sent before counts. */
  final void dismissed(Optional<String> reason) {
    hurry();
    listener.dismissed(reason);
  }

  /** The peer broke the protocol, and what it sent before counts. */
  final void breached(String problem) {
    hurry();
    listener.broken(problem);
  }

  /** On the socket, past every codec; counted as every byte is. */
  final void writeToSocket(Bytes bytes) {
    writeBelow(OpeningReport.class, bytes);
  }

  /** Past the handler and all that come after it. */
  final void writeBelow(Class<? extends ChannelHandler> handler, Bytes bytes) {
    channel.pipeline().context(handler).writeAndFlush(Unpooled.wrappedBuffer(bytes.toArray()));
  }

  @Override
  public final void channelInactive(ChannelHandlerContext ctx) {
    hurry();
    listener.closed(closingHere ? By.LOCAL : By.REMOTE);
  }

  /** The pipeline of RLPx has told the peer why, or closes by itself; the others say nothing. */
  @Override
  public final void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    String text = String.valueOf(rootOf(cause).getMessage());
    if (cause instanceof IOException) {
      dismissed(Optional.of(text));
    } else {
      breached(text);
    }
    if (cause instanceof RlpxException) {
      closeInPeace();
    } else {
      ctx.close();
    }
  }

  private static Throwable rootOf(Throwable failure) {
    Throwable root = failure;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }
}
