package org.twinwire.wire.rlpx.frame;

import org.apache.tuweni.bytes.Bytes;
import org.twinwire.wire.rlpx.p2p.RlpxException;

/**
 * The content of a frame: {@code msg-id ‖ msg-data}. A view of the buffer that the frame was opened
 * in.
 */
public final class Inbound {
  private static final int BYTE = 0xff;
  private static final int SINGLE_MAX = 0x7f;
  private static final int ZERO = 0x80;
  private static final int ONE_BYTE_FOLLOWS = 0x81;

  private final byte[] bytes;
  private final int size;
  private final int code;
  private final int codeBytes;

  /**
   * Reads the msg-id, RLP of a number below 256.
   *
   * @param size bytes of content, at least one
   * @throws RlpxException if it is not canonical or larger
   */
  public Inbound(byte[] bytes, int size) {
    this.bytes = bytes;
    this.size = size;
    int first = bytes[0] & BYTE;
    this.codeBytes = first == ONE_BYTE_FOLLOWS ? 2 : 1;
    this.code = first == ZERO ? 0 : codeBytes == 1 ? first : bytes[1] & BYTE;
    if (size < codeBytes || !canonical(first)) {
      throw RlpxException.breach("msg-id: 0x%02x… (expected: RLP of 0..255)".formatted(first));
    }
  }

  private boolean canonical(int first) {
    return codeBytes == 2 ? code > SINGLE_MAX : first <= ZERO;
  }

  /** Counted from Hello = 0. */
  public int code() {
    return code;
  }

  /** The data as it is, sharing memory. */
  public Bytes plain() {
    return size == codeBytes ? Bytes.EMPTY : Bytes.wrap(bytes, codeBytes, size - codeBytes);
  }

  /**
   * The data decompressed.
   *
   * @throws RlpxException if it is broken, would become too long, or was never compressed
   */
  public Bytes inflated() {
    try {
      return SnappyBlock.inflate(bytes, codeBytes, size - codeBytes);
    } catch (RlpxException broken) {
      if (PlainList.is(plain())) {
        throw RlpxException.breach("snappy: got RLP as it stands (expected: a block)");
      }
      throw broken;
    }
  }
}
