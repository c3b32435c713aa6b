package org.twinwire.wire.rlpx.frame;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.rlpx.p2p.RlpxException;
import org.xerial.snappy.Snappy;
import org.xerial.snappy.SnappyError;

/**
 * Snappy's block format, as p2p version 5 puts it around payloads.
 *
 * @see <a href="https://eips.ethereum.org/EIPS/eip-706">EIP-706</a>
 */
public final class SnappyBlock {
  /** "Messages carrying uncompressed data larger than 16 MiB should be rejected". */
  static final int INFLATED_BYTES_MAX = (1 << 24) - 1;

  private SnappyBlock() {}

  /** Bytes that {@code size} bytes need at most. */
  public static int bytesMax(int size) {
    return Snappy.maxCompressedLength(size);
  }

  /** Compresses into {@code out} and tells how many bytes that took. */
  public static int compress(Bytes payload, byte[] out, int offset) {
    try {
      return Snappy.compress(payload.toArrayUnsafe(), 0, payload.size(), out, offset);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /**
   * Decompresses after a look at the length that the data claims.
   *
   * @throws RlpxException if it is too long or the data broken
   */
  static Bytes inflate(byte[] in, int offset, int length) {
    try {
      byte[] out = new byte[requireLength(Snappy.uncompressedLength(in, offset, length))];
      Snappy.uncompress(in, offset, length, out, 0);
      return Bytes.wrap(out);
    } catch (IOException | SnappyError broken) {
      throw RlpxException.breach("snappy: " + broken.getMessage() + " (expected: a block)", broken);
    }
  }

  private static int requireLength(int length) {
    if (length < 0 || length > INFLATED_BYTES_MAX) {
      throw RlpxException.breach(
          "snappy: %s bytes inflated (expected: <= %d)"
              .formatted(Integer.toUnsignedString(length), INFLATED_BYTES_MAX));
    }
    return length;
  }
}
