package org.twinwire.wire.mux;

import io.netty.buffer.ByteBuf;

/**
 * One stream's two directions, each open or over. Which frames say so, a muxer's own stream says.
 */
public abstract class TwoWayStream implements MuxStream {

  private final MuxHandler<?, ?> muxer;
  private final StreamId id;
  private final String name;
  private StreamHandler handler = new NoStreamHandler();
  private boolean localOpen = true;
  private boolean remoteOpen = true;

  protected TwoWayStream(MuxHandler<?, ?> muxer, StreamId id, String name) {
    this.muxer = muxer;
    this.id = id;
    this.name = name;
  }

  /** Writes the frame that opens the stream. */
  protected abstract void sendOpening();

  /** Writes data, or keeps it until it can be written; owns it from here on. */
  protected abstract void send(ByteBuf data, Placement placement);

  /** Writes the end of this direction, behind what is kept. */
  protected abstract void sendClose();

  /** Writes the end of both directions. */
  protected abstract void sendReset();

  /** Whether all that was given to {@link #send} and {@link #sendClose} is written. */
  protected boolean isSent() {
    return true;
  }

  /** Releases what is kept; the stream is over. */
  protected void discard() {}

  @Override
  public final String name() {
    return name;
  }

  @Override
  public final boolean openedHere() {
    return id.openedHere();
  }

  @Override
  public final void handler(StreamHandler handler) {
    this.handler = handler;
  }

  @Override
  public final void write(ByteBuf data, Placement placement) {
    muxer.checkEventLoop();
    if (!localOpen) {
      data.release();
      throw new IllegalStateException(
          "write: %s is closed for writing (expected: open)".formatted(name));
    }
    send(data, placement);
  }

  @Override
  public final void flush() {
    muxer.flush();
  }

  @Override
  public final void closeWrite() {
    muxer.checkEventLoop();
    if (localOpen) {
      localOpen = false;
      sendClose();
      forgetIfOver();
    }
  }

  @Override
  public final void reset() {
    muxer.checkEventLoop();
    if (!isOver()) {
      end();
      sendReset();
    }
  }

  /** "Writing to a stream after it has been closed is a protocol violation": not passed on. */
  public final void remoteData(ByteBuf data) {
    if (remoteOpen) {
      handler.data(data);
    }
  }

  /** The peer ends its direction. */
  public final void remoteClosed() {
    if (remoteOpen) {
      remoteOpen = false;
      forgetIfOver();
      handler.remoteClosed();
    }
  }

  /** The peer, or the end of the connection, ends both directions. */
  public final void remoteReset() {
    if (!isOver()) {
      end();
      handler.reset();
    }
  }

  /** The number on the wire. */
  protected final long number() {
    return id.number();
  }

  /** Whether the peer may still send. */
  protected final boolean isRemoteOpen() {
    return remoteOpen;
  }

  /** Lets go of the stream once both directions are over and all is written. */
  protected final void forgetIfOver() {
    if (isOver()) {
      muxer.forget(id);
    }
  }

  private boolean isOver() {
    return !localOpen && !remoteOpen && isSent();
  }

  private void end() {
    localOpen = false;
    remoteOpen = false;
    discard();
    forgetIfOver();
  }
}
