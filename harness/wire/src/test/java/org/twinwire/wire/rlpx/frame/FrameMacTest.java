package org.twinwire.wire.rlpx.frame;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.twinwire.wire.Reference;
import org.twinwire.wire.eth.Keccak;

class FrameMacTest {
  private static final Reference VECTORS = Reference.of("frames/vectors.properties");

  /** The source xors a text there, and in JavaScript each of its letters counts as 0. */
  private static final byte[] HEADER = new byte[FrameLayout.HEADER_BYTES];

  private static final byte[] BODY = ascii("this is a body data struct");

  private final FrameMac mac = new FrameMac(VECTORS.bytes32("mac-secret"));

  @Test
  void isTheDigestOfNothingAtFirst() {
    assertMac("nothing", mac.digest());
  }

  @Test
  void followsTheVectorOfAHeader() {
    assertMac("header", mac.header(HEADER, 0));
  }

  @Test
  void followsTheVectorOfABody() {
    assertMac("body", mac.frame(BODY, 0, BODY.length));
  }

  @Test
  void followsTheVectorOfBoth() {
    mac.header(HEADER, 0);
    assertMac("header-and-body", mac.frame(BODY, 0, BODY.length));
  }

  @Test
  void leavesTheCiphertextOfThePublishedFrame() {
    Bytes content = VECTORS.bytes("content");
    byte[] frame = new byte[FrameLayout.frameBytes(content.size())];
    System.arraycopy(content.toArrayUnsafe(), 0, frame, FrameLayout.CONTENT_OFFSET, content.size());
    new EgressFrames(FrameCipher.with(Keccak.keccak256()), mac).seal(frame, 0, content.size());
    assertThat(Bytes.wrap(frame, 0, 16)).isEqualTo(VECTORS.bytes("header-ciphertext"));
    assertThat(Bytes.wrap(frame, 32, 16)).isEqualTo(VECTORS.bytes("frame-ciphertext"));
  }

  private static void assertMac(String name, byte[] digest) {
    assertThat(Bytes.wrap(digest, 0, FrameMac.SIZE)).isEqualTo(VECTORS.bytes(name));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
