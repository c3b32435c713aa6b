package org.twinwire.wire.yamux;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import java.util.Optional;
import org.twinwire.wire.mux.MuxCodec;
import org.twinwire.wire.mux.MuxException;

/**
 * Frames: version, type, flags, stream id and length in 12 bytes, the data. See the <a
 * href="https://github.com/libp2p/specs/blob/master/yamux/README.md#framing">specification</a>.
 */
public final class YamuxCodec extends MuxCodec<YamuxFrame> {

  /** Nobody may send more than a whole window at once, and windows do not grow here. */
  static final int MAX_DATA_BYTES = YamuxStream.INITIAL_WINDOW_BYTES;

  private static final int VERSION = 0;
  private static final int TYPE_AT = 1;
  private static final int FLAGS_AT = 2;
  private static final int ID_AT = 4;
  private static final int LENGTH_AT = 8;

  YamuxCodec() {
    super(YamuxFrame.class);
  }

  @Override
  protected Optional<YamuxFrame> read(ByteBuf in) {
    int start = in.readerIndex();
    version(in.getUnsignedByte(start));
    if (in.readableBytes() < YamuxFrame.HEADER_BYTES) {
      return Optional.empty();
    }
    var type = YamuxType.of(in.getUnsignedByte(start + TYPE_AT));
    long length = in.getUnsignedInt(start + LENGTH_AT);
    int dataBytes = type == YamuxType.DATA ? dataBytes(length) : 0;
    if (in.readableBytes() < YamuxFrame.HEADER_BYTES + dataBytes) {
      return Optional.empty();
    }
    in.skipBytes(YamuxFrame.HEADER_BYTES);
    return Optional.of(
        new YamuxFrame(
            type,
            YamuxFlag.of(in.getUnsignedShort(start + FLAGS_AT)),
            in.getUnsignedInt(start + ID_AT),
            length,
            dataBytes == 0 ? Unpooled.EMPTY_BUFFER : in.readRetainedSlice(dataBytes)));
  }

  /** "At the current time, the field is always set to 0." */
  private static void version(int version) {
    if (version != VERSION) {
      throw new MuxException("version: %d (expected: %d)".formatted(version, VERSION));
    }
  }

  private static int dataBytes(long length) {
    if (length > MAX_DATA_BYTES) {
      throw new MuxException(
          "frame data: %d bytes (expected: at most %d)".formatted(length, MAX_DATA_BYTES));
    }
    return (int) length;
  }

  @Override
  protected void write(YamuxFrame frame, ByteBuf out) {
    out.writeByte(VERSION)
        .writeByte(frame.type().number())
        .writeShort(YamuxFlag.bits(frame.flags()))
        .writeInt((int) frame.id())
        .writeInt((int) frame.length())
        .writeBytes(frame.data());
  }
}
