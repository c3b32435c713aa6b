package org.twinwire.wire.rlpx.frame;

import java.util.Arrays;
import org.apache.tuweni.bytes.Bytes;

/** Seals frames in place, in the order they go out. */
public final class EgressFrames {
  private static final int SIZE_BYTES = 3;

  private final FrameCipher cipher;
  private final FrameMac mac;

  public EgressFrames(FrameCipher cipher, FrameMac mac) {
    this.cipher = cipher;
    this.mac = mac;
  }

  /**
   * Makes a frame around {@code size} bytes of content.
   *
   * @param frame from {@code offset} on room for {@link FrameLayout#frameBytes}, the content in its
   *     place
   */
  public void seal(byte[] frame, int offset, int size) {
    seal(frame, offset, size, Frame.HEADER_DATA);
  }

  /** The same with other header-data, 3 bytes. */
  void seal(byte[] frame, int offset, int size, Bytes headerData) {
    header(frame, offset, size, headerData);
    int content = offset + FrameLayout.CONTENT_OFFSET;
    int padded = FrameLayout.padded(size);
    Arrays.fill(frame, content + size, content + padded, (byte) 0);
    cipher.apply(frame, content, padded);
    System.arraycopy(mac.frame(frame, content, padded), 0, frame, content + padded, FrameMac.SIZE);
  }

  private void header(byte[] frame, int offset, int size, Bytes headerData) {
    Arrays.fill(frame, offset, offset + FrameLayout.HEADER_BYTES, (byte) 0);
    frame[offset] = (byte) (size >> 16);
    frame[offset + 1] = (byte) (size >> 8);
    frame[offset + 2] = (byte) size;
    System.arraycopy(headerData.toArrayUnsafe(), 0, frame, offset + SIZE_BYTES, headerData.size());
    cipher.apply(frame, offset, FrameLayout.HEADER_BYTES);
    System.arraycopy(
        mac.header(frame, offset), 0, frame, offset + FrameLayout.HEADER_BYTES, FrameMac.SIZE);
  }
}
