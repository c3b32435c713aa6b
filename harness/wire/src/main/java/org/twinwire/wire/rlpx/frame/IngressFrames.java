package org.twinwire.wire.rlpx.frame;

import org.bouncycastle.util.Arrays;
import org.twinwire.wire.rlpx.p2p.RlpxException;

/** Opens frames in the order they came. A MAC is checked before anything of its part is used. */
public final class IngressFrames {
  private final FrameCipher cipher;
  private final FrameMac mac;

  public IngressFrames(FrameCipher cipher, FrameMac mac) {
    this.cipher = cipher;
    this.mac = mac;
  }

  /**
   * Opens {@code header ‖ header-mac} in place.
   *
   * @return frame-size
   * @throws RlpxException if the MAC is wrong
   */
  public int header(byte[] header) {
    require("header-mac", mac.header(header, 0), header, FrameLayout.HEADER_BYTES);
    cipher.apply(header, 0, FrameLayout.HEADER_BYTES);
    return (header[0] & 0xff) << 16 | (header[1] & 0xff) << 8 | (header[2] & 0xff);
  }

  /**
   * Opens {@code content ‖ padding ‖ frame-mac} in place.
   *
   * @throws RlpxException if the MAC is wrong
   */
  public void body(byte[] body) {
    int padded = body.length - FrameMac.SIZE;
    require("frame-mac", mac.frame(body, 0, padded), body, padded);
    cipher.apply(body, 0, padded);
  }

  private static void require(String what, byte[] expected, byte[] bytes, int offset) {
    if (!Arrays.constantTimeAreEqual(FrameMac.SIZE, expected, 0, bytes, offset)) {
      throw new RlpxException(what + ": wrong (expected: that of the bytes before it)");
    }
  }
}
