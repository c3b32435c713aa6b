package org.twinwire.wire.mplex;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import org.twinwire.wire.mux.MuxStream;
import org.twinwire.wire.mux.NoStreamHandler;
import org.twinwire.wire.mux.StreamHandler;

/** One stream's two directions, each open or over. */
final class MplexStream implements MuxStream {

  private final MplexHandler muxer;
  private final String name;
  private final long id;
  private final boolean openedHere;
  private StreamHandler handler = new NoStreamHandler();
  private boolean localOpen = true;
  private boolean remoteOpen = true;

  MplexStream(MplexHandler muxer, String name, long id, boolean openedHere) {
    this.muxer = muxer;
    this.name = name;
    this.id = id;
    this.openedHere = openedHere;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean openedHere() {
    return openedHere;
  }

  @Override
  public void handler(StreamHandler handler) {
    this.handler = handler;
  }

  @Override
  public void write(ByteBuf data) {
    muxer.checkEventLoop();
    if (!localOpen) {
      data.release();
      throw new IllegalStateException(
          "write: %s is closed for writing (expected: open)".formatted(name));
    }
    while (data.readableBytes() > MplexCodec.MAX_DATA_BYTES) {
      send(MplexFlag.message(openedHere), data.readRetainedSlice(MplexCodec.MAX_DATA_BYTES));
    }
    send(MplexFlag.message(openedHere), data);
  }

  @Override
  public void flush() {
    muxer.flush();
  }

  @Override
  public void closeWrite() {
    muxer.checkEventLoop();
    if (localOpen) {
      localOpen = false;
      send(MplexFlag.close(openedHere), Unpooled.EMPTY_BUFFER);
      forgetIfOver();
    }
  }

  @Override
  public void reset() {
    muxer.checkEventLoop();
    if (localOpen || remoteOpen) {
      end();
      send(MplexFlag.reset(openedHere), Unpooled.EMPTY_BUFFER);
    }
  }

  /** "Writing to a stream after it has been closed is a protocol violation": not passed on. */
  void remoteData(ByteBuf data) {
    if (remoteOpen) {
      handler.data(data);
    }
  }

  void remoteClosed() {
    if (remoteOpen) {
      remoteOpen = false;
      forgetIfOver();
      handler.remoteClosed();
    }
  }

  void remoteReset() {
    end();
    handler.reset();
  }

  private void end() {
    localOpen = false;
    remoteOpen = false;
    forgetIfOver();
  }

  private void forgetIfOver() {
    if (!localOpen && !remoteOpen) {
      muxer.forget(openedHere, id);
    }
  }

  private void send(MplexFlag flag, ByteBuf data) {
    muxer.send(new MplexFrame(id, flag, data));
  }
}
