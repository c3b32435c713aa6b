package org.twinwire.wire.yamux;

import io.netty.buffer.ByteBuf;
import java.util.EnumSet;
import java.util.Set;
import org.twinwire.wire.mux.MuxException;
import org.twinwire.wire.mux.Placement;
import org.twinwire.wire.mux.StreamId;
import org.twinwire.wire.mux.TwoWayStream;

/**
 * A stream in yamux's frames, with a window each way. What a {@link
 * org.twinwire.wire.mux.StreamHandler} was given is taken for consumed. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#flow-control">specification</a>.
 */
final class YamuxStream extends TwoWayStream {

  /** "Yamux initially starts each stream with a 256KB window size." */
  static final int INITIAL_WINDOW_BYTES = 256 * 1024;

  /** How much one frame takes, so that no stream keeps the others waiting (go-yamux, js-libp2p). */
  static final int MAX_FRAME_BYTES = 64 * 1024;

  private final YamuxHandler muxer;
  private final int windowBytes;
  private final SendQueue queue = new SendQueue();
  private final Set<YamuxFlag> due = EnumSet.noneOf(YamuxFlag.class);
  private boolean acknowledged;
  private boolean closing;
  private boolean closed;
  private long sendWindow;
  private long receiveWindow;

  YamuxStream(YamuxHandler muxer, StreamId id, String name, int windowBytes) {
    super(muxer, id, name);
    this.muxer = muxer;
    this.windowBytes = windowBytes;
    this.sendWindow = windowBytes;
    this.receiveWindow = windowBytes;
    due.add(openedHere() ? YamuxFlag.SYN : YamuxFlag.ACK);
  }

  /** Whether this end opened the stream and the peer has not said that it took it. */
  boolean isUnacknowledged() {
    return openedHere() && !acknowledged;
  }

  @Override
  protected void sendOpening() {
    update(Set.of(), 0);
  }

  @Override
  protected void send(ByteBuf data, Placement placement) {
    long before = queue.bytes();
    queue.add(data, placement);
    writeQueued();
    muxer.waits(queue.bytes() - before);
  }

  @Override
  public long waitingBytes() {
    return queue.bytes();
  }

  @Override
  protected void sendClose() {
    closing = true;
    writeQueued();
  }

  @Override
  protected void sendReset() {
    due.clear();
    update(Set.of(YamuxFlag.RST), 0);
  }

  @Override
  protected boolean isSent() {
    return queue.isEmpty() && (closed || !closing);
  }

  @Override
  protected void discard() {
    closing = false;
    muxer.waits(-queue.bytes());
    queue.clear();
  }

  /** Does what a frame of this stream says, in the order of a stream's life. */
  void take(YamuxFrame frame) {
    acknowledged |= frame.has(YamuxFlag.ACK);
    switch (frame.type()) {
      case DATA -> received(frame.data());
      case WINDOW_UPDATE -> mayTake(frame.length());
      case PING, GO_AWAY -> throw new IllegalArgumentException("of the session: " + frame.type());
    }
    if (frame.has(YamuxFlag.FIN)) {
      remoteClosed();
    }
    if (frame.has(YamuxFlag.RST)) {
      remoteReset();
    }
    replenish();
  }

  private void received(ByteBuf data) {
    int bytes = data.readableBytes();
    if (bytes > receiveWindow) {
      throw new MuxException(
          "data on %s: %d bytes (expected: at most %d, its window)"
              .formatted(name(), bytes, receiveWindow));
    }
    receiveWindow -= bytes;
    if (bytes > 0) {
      remoteData(data);
    }
  }

  /** Half a window at a time, as hashicorp's yamux does: often enough, and no frame for each. */
  private void replenish() {
    long consumed = windowBytes - receiveWindow;
    if (isRemoteOpen() && consumed * 2 >= windowBytes) {
      receiveWindow = windowBytes;
      update(Set.of(), consumed);
      muxer.flushLater();
    }
  }

  private void mayTake(long moreBytes) {
    sendWindow += moreBytes;
    if (sendWindow > YamuxFrame.MAX_FIELD) {
      throw new MuxException(
          "window of %s: %d bytes (expected: at most %d)"
              .formatted(name(), sendWindow, YamuxFrame.MAX_FIELD));
    }
    if (!isSent()) {
      long before = queue.bytes();
      writeQueued();
      muxer.waits(queue.bytes() - before);
      muxer.flushLater();
      forgetIfOver();
    }
  }

  private void writeQueued() {
    while (queue.hasNext(sendWindow)) {
      sendWindow -=
          queue.next(
              Math.min(sendWindow, MAX_FRAME_BYTES),
              part -> muxer.send(YamuxFrame.data(due(Set.of()), number(), part)));
    }
    if (closing && !closed && queue.isEmpty()) {
      closed = true;
      update(Set.of(YamuxFlag.FIN), 0);
    }
  }

  private void update(Set<YamuxFlag> flags, long moreBytes) {
    muxer.send(YamuxFrame.windowUpdate(due(flags), number(), moreBytes));
  }

  /** With what the first frame of a stream says besides. */
  private Set<YamuxFlag> due(Set<YamuxFlag> flags) {
    due.addAll(flags);
    Set<YamuxFlag> all = Set.copyOf(due);
    due.clear();
    return all;
  }
}
