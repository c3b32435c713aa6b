package org.twinwire.wire.rlpx.frame;

/**
 * Sizes of a frame: {@code header ‖ header-mac ‖ content, zero-filled to 16 ‖ frame-mac}.
 *
 * @see <a href="https://github.com/ethereum/devp2p/blob/master/rlpx.md#framing">rlpx.md,
 *     Framing</a>
 */
public final class FrameLayout {
  static final int HEADER_BYTES = 16;

  /** Where the content starts. */
  public static final int CONTENT_OFFSET = HEADER_BYTES + FrameMac.SIZE;

  /** "frame-size = … encoded as a 24bit big-endian integer". */
  static final int CONTENT_BYTES_MAX = (1 << 24) - 1;

  private static final int BLOCK_BYTES = 16;

  private FrameLayout() {}

  static int padded(int size) {
    return (size + BLOCK_BYTES - 1) / BLOCK_BYTES * BLOCK_BYTES;
  }

  /** Bytes of a whole frame with so much content. */
  public static int frameBytes(int size) {
    return CONTENT_OFFSET + padded(size) + FrameMac.SIZE;
  }
}
