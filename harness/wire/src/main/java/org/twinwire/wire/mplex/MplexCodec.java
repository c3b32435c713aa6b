package org.twinwire.wire.mplex;

import io.netty.buffer.ByteBuf;
import java.util.Optional;
import java.util.OptionalLong;
import org.twinwire.multiformats.UnsignedVarint;
import org.twinwire.multiformats.VarintException;
import org.twinwire.wire.mux.MuxCodec;
import org.twinwire.wire.mux.MuxException;

/**
 * Frames: a varint of stream id and flag, a varint of the length, the data. See the <a
 * href="https://github.com/libp2p/specs/blob/master/mplex/README.md#message-format">specification</a>.
 */
public final class MplexCodec extends MuxCodec<MplexFrame> {

  /** "Up to 1MiB per message". */
  static final int MAX_DATA_BYTES = 1 << 20;

  private static final int FLAG_BITS = 3;
  private static final int FLAG = 0x7;

  MplexCodec() {
    super(MplexFrame.class);
  }

  @Override
  protected Optional<MplexFrame> read(ByteBuf in) {
    int start = in.readerIndex();
    OptionalLong header = varint(in);
    OptionalLong length = header.isPresent() ? length(in) : OptionalLong.empty();
    if (length.isEmpty() || in.readableBytes() < length.getAsLong()) {
      in.readerIndex(start);
      return Optional.empty();
    }
    var flag = MplexFlag.of((int) header.getAsLong() & FLAG);
    return Optional.of(
        new MplexFrame(
            header.getAsLong() >>> FLAG_BITS,
            flag,
            in.readRetainedSlice((int) length.getAsLong())));
  }

  private static OptionalLong length(ByteBuf in) {
    OptionalLong length = varint(in);
    if (length.isPresent() && length.getAsLong() > MAX_DATA_BYTES) {
      throw new MuxException(
          "frame data: %d bytes (expected: at most %d)"
              .formatted(length.getAsLong(), MAX_DATA_BYTES));
    }
    return length;
  }

  private static OptionalLong varint(ByteBuf in) {
    try {
      return UnsignedVarint.read(in);
    } catch (VarintException broken) {
      throw new MuxException(broken.getMessage());
    }
  }

  @Override
  protected void write(MplexFrame frame, ByteBuf out) {
    UnsignedVarint.write(frame.id() << FLAG_BITS | frame.flag().number(), out);
    UnsignedVarint.write(frame.data().readableBytes(), out);
    out.writeBytes(frame.data());
  }
}
