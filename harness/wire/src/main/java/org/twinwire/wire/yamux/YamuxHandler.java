package org.twinwire.wire.yamux;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.handler.codec.DecoderException;
import java.util.Optional;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.MuxHandler;
import org.twinwire.wire.mux.PeerLeaves;
import org.twinwire.wire.mux.PingAnswered;
import org.twinwire.wire.mux.PingReceived;
import org.twinwire.wire.mux.StreamId;

/**
 * Does what frames say. Those for streams that are not open (any more) are ignored: they may have
 * crossed a reset. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#message-flow">specification</a>.
 */
final class YamuxHandler extends MuxHandler<YamuxFrame, YamuxStream> {

  /** "Implementations SHOULD at most allow an ACK backlog of 256 streams." */
  static final int MAX_UNACKNOWLEDGED = 256;

  /** With more than this waiting for windows the channel is not writable (Netty's own mark). */
  static final int HIGH_WATER_BYTES = 64 * 1024;

  /** "The client side should use odd ID's, and the server even." */
  private static final int STEP = 2;

  /** Of those a handler may use to say that a channel is not writable, any. */
  private static final int WRITABILITY_INDEX = 1;

  private final boolean dialer;
  private final int windowBytes;
  private long nextNumber;
  private long waitingBytes;
  private boolean peerLeaves;
  private boolean leaving;

  YamuxHandler(boolean dialer, int windowBytes) {
    super(YamuxFrame.class, dialer);
    this.dialer = dialer;
    this.windowBytes = windowBytes;
    this.nextNumber = dialer ? 1 : STEP;
  }

  @Override
  protected long nextNumber() {
    long number = nextNumber;
    nextNumber += STEP;
    return number;
  }

  @Override
  protected long ordinal(long number) {
    return (number - 1) / STEP;
  }

  @Override
  protected YamuxStream stream(StreamId id, String name) {
    return new YamuxStream(this, id, name, windowBytes);
  }

  @Override
  protected Optional<String> obstacle() {
    long unacknowledged = streams().filter(YamuxStream::isUnacknowledged).count();
    if (unacknowledged >= MAX_UNACKNOWLEDGED) {
      return Optional.of(
          "%d streams without an answer (expected: less than %d)"
              .formatted(unacknowledged, MAX_UNACKNOWLEDGED));
    }
    if (peerLeaves || nextNumber > YamuxFrame.MAX_FIELD) {
      return Optional.of(
          "stream id %d, peer %s (expected: at most %d, there)"
              .formatted(nextNumber, peerLeaves ? "going away" : "there", YamuxFrame.MAX_FIELD));
    }
    return super.obstacle();
  }

  @Override
  protected void dispatch(YamuxFrame frame) {
    switch (frame.type()) {
      case DATA, WINDOW_UPDATE -> onStream(frame);
      case PING -> ping(frame);
      case GO_AWAY -> goAway(frame.length());
    }
  }

  private void onStream(YamuxFrame frame) {
    if (frame.has(YamuxFlag.SYN)) {
      accept(remote(frame.id()));
    }
    find(new StreamId(isOurs(frame.id()), frame.id())).ifPresent(stream -> stream.take(frame));
  }

  /** "The 0 ID is reserved to represent the session." */
  private long remote(long id) {
    if (id == 0 || isOurs(id)) {
      throw new MuxException(
          "new stream: %d (expected: %s id)".formatted(id, dialer ? "an even" : "an odd"));
    }
    return id;
  }

  private boolean isOurs(long id) {
    return (id % STEP == 1) == dialer;
  }

  /** "Contains an opaque value, echoed back." */
  private void ping(YamuxFrame frame) {
    if (frame.has(YamuxFlag.SYN)) {
      send(YamuxFrame.pong(frame.length()));
      flushLater();
      context().fireUserEventTriggered(new PingReceived(frame.length()));
    } else if (frame.has(YamuxFlag.ACK)) {
      context().fireUserEventTriggered(new PingAnswered(frame.length()));
    }
  }

  @Override
  public boolean hasPings() {
    return true;
  }

  @Override
  public void ping(long value) {
    checkEventLoop();
    send(YamuxFrame.ping(value));
  }

  private void goAway(long code) {
    peerLeaves = true;
    boolean inPeace = code == GoAwayCode.NORMAL_TERMINATION.number();
    context()
        .fireUserEventTriggered(
            new PeerLeaves(inPeace ? Optional.empty() : Optional.of(GoAwayCode.word(code))));
  }

  @Override
  public void goodbye() {
    leave(GoAwayCode.NORMAL_TERMINATION);
  }

  /** Tells the peer whose fault it is; whoever comes behind closes the connection. */
  @Override
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (cause instanceof MuxException) {
      leave(GoAwayCode.PROTOCOL_ERROR);
    } else if (cause instanceof RuntimeException && !(cause instanceof DecoderException)) {
      leave(GoAwayCode.INTERNAL_ERROR);
    }
    ctx.flush();
    ctx.fireExceptionCaught(cause);
  }

  /** "When a session is being terminated, the Go Away message should be sent." */
  private void leave(GoAwayCode code) {
    if (!leaving && context().channel().isActive()) {
      leaving = true;
      send(YamuxFrame.goAway(code));
    }
  }

  /** So many more bytes wait for a window, or less. */
  void waits(long moreBytes) {
    waitingBytes += moreBytes;
    ChannelOutboundBuffer socket = context().channel().unsafe().outboundBuffer();
    if (socket != null) {
      socket.setUserDefinedWritability(WRITABILITY_INDEX, waitingBytes <= HIGH_WATER_BYTES);
    }
  }
}
