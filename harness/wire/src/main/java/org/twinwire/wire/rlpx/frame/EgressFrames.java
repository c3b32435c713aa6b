package org.twinwire.wire.rlpx.frame;

import java.util.Arrays;

/** Seals frames in place, in the order they go out. */
public final class EgressFrames {
  /** header-data: capability-id and context-id, "always zero". */
  private static final byte[] HEADER_DATA = {(byte) 0xc2, (byte) 0x80, (byte) 0x80};

  private static final int SIZE_BYTES = 3;

  private final FrameCipher cipher;
  private final FrameMac mac;
  private final FrameMoves moves;

  EgressFrames(FrameCipher cipher, FrameMac mac) {
    this(cipher, mac, FrameMoves.NONE);
  }

  public EgressFrames(FrameCipher cipher, FrameMac mac, FrameMoves moves) {
    this.cipher = cipher;
    this.mac = mac;
    this.moves = moves;
  }

  /**
   * Makes a frame around {@code size} bytes of content.
   *
   * @param frame from {@code offset} on room for {@link FrameLayout#frameBytes}, the content in its
   *     place
   */
  public void seal(byte[] frame, int offset, int size) {
    header(frame, offset, size);
    int content = offset + FrameLayout.CONTENT_OFFSET;
    int padded = FrameLayout.padded(size);
    Arrays.fill(frame, content + size, content + padded, (byte) 0);
    cipher.apply(frame, content, padded);
    System.arraycopy(mac.frame(frame, content, padded), 0, frame, content + padded, FrameMac.SIZE);
    moves.sealed(frame, offset, FrameLayout.frameBytes(size));
  }

  private void header(byte[] frame, int offset, int size) {
    Arrays.fill(frame, offset, offset + FrameLayout.HEADER_BYTES, (byte) 0);
    frame[offset] = (byte) (size >> 16);
    frame[offset + 1] = (byte) (size >> 8);
    frame[offset + 2] = (byte) size;
    System.arraycopy(
        moves.headerData(HEADER_DATA), 0, frame, offset + SIZE_BYTES, HEADER_DATA.length);
    cipher.apply(frame, offset, FrameLayout.HEADER_BYTES);
    System.arraycopy(
        mac.header(frame, offset), 0, frame, offset + FrameLayout.HEADER_BYTES, FrameMac.SIZE);
  }
}
