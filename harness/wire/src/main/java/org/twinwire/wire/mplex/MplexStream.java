package org.twinwire.wire.mplex;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.nio.charset.StandardCharsets;
import org.twinwire.wire.mux.Placement;
import org.twinwire.wire.mux.StreamId;
import org.twinwire.wire.mux.TwoWayStream;

/** A stream in mplex's frames. Nothing waits: the peer has to take what it is sent. */
final class MplexStream extends TwoWayStream {

  private final MplexHandler muxer;

  MplexStream(MplexHandler muxer, StreamId id, String name) {
    super(muxer, id, name);
    this.muxer = muxer;
  }

  @Override
  protected void sendOpening() {
    byte[] name = Long.toString(number()).getBytes(StandardCharsets.US_ASCII);
    send(MplexFlag.NEW_STREAM, Unpooled.wrappedBuffer(name));
  }

  @Override
  protected void send(ByteBuf data, Placement placement) {
    placement.begins();
    while (data.readableBytes() > MplexCodec.MAX_DATA_BYTES) {
      send(MplexFlag.message(openedHere()), data.readRetainedSlice(MplexCodec.MAX_DATA_BYTES));
    }
    send(MplexFlag.message(openedHere()), data);
    placement.ends();
  }

  @Override
  public long waitingBytes() {
    return 0;
  }

  @Override
  protected void sendClose() {
    send(MplexFlag.close(openedHere()), Unpooled.EMPTY_BUFFER);
  }

  @Override
  protected void sendReset() {
    send(MplexFlag.reset(openedHere()), Unpooled.EMPTY_BUFFER);
  }

  private void send(MplexFlag flag, ByteBuf data) {
    muxer.send(new MplexFrame(number(), flag, data));
  }
}
