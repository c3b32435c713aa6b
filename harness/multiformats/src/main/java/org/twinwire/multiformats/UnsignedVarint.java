package org.twinwire.multiformats;

import io.netty.buffer.ByteBuf;
import java.util.OptionalLong;

/**
 * Seven bits a byte, lowest first, the top bit says that more follow. See the <a
 * href="https://github.com/multiformats/unsigned-varint">specification</a>.
 */
public final class UnsignedVarint {

  /** "We currently limit to 9 bytes": 63 bits, so that every value is a positive long. */
  public static final int MAX_BYTES = 9;

  private static final int BITS_PER_BYTE = 7;
  private static final int PAYLOAD = 0x7f;
  private static final int MORE = 0x80;

  private UnsignedVarint() {}

  /**
   * Takes one varint off {@code in}. If it is not there completely, takes nothing.
   *
   * @throws VarintException if it is longer than {@link #MAX_BYTES} or not minimal
   */
  public static OptionalLong read(ByteBuf in) {
    long value = 0;
    int available = Math.min(in.readableBytes(), MAX_BYTES);
    for (int at = 0; at < available; at++) {
      int next = in.getUnsignedByte(in.readerIndex() + at);
      value |= (long) (next & PAYLOAD) << (BITS_PER_BYTE * at);
      if (next < MORE) {
        checkMinimal(next, at);
        in.skipBytes(at + 1);
        return OptionalLong.of(value);
      }
    }
    if (available == MAX_BYTES) {
      throw new VarintException(
          "varint: %d bytes and more (expected: at most %d)".formatted(MAX_BYTES, MAX_BYTES));
    }
    return OptionalLong.empty();
  }

  /** "Varints MUST be minimally encoded": the last byte of several is not zero. */
  private static void checkMinimal(int last, int at) {
    if (last == 0 && at > 0) {
      throw new VarintException("varint: ends in a zero byte (expected: the shortest encoding)");
    }
  }

  /** Appends {@code value}, which is not negative. */
  public static void write(long value, ByteBuf out) {
    if (value < 0) {
      throw new IllegalArgumentException("varint: %d (expected: >= 0)".formatted(value));
    }
    long rest = value;
    while (rest >= MORE) {
      out.writeByte((int) (rest & PAYLOAD) | MORE);
      rest >>>= BITS_PER_BYTE;
    }
    out.writeByte((int) rest);
  }
}
