package org.twinwire.wire.rlpx.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.handshake.Eip8;
import org.twinwire.wire.rlpx.handshake.Secrets;
import org.twinwire.wire.rlpx.p2p.RlpxException;

public class FrameTest {
  private final EgressFrames egress = Eip8.initiator().egressFrames();
  private final IngressFrames ingress = Eip8.recipient().ingressFrames();

  /** Fails unless what one side seals opens at the other. */
  public static void assertFits(Secrets sender, Secrets receiver) {
    byte[] content = {1, 2, 3};
    byte[] frame = seal(sender.egressFrames(), content);
    assertThat(open(receiver.ingressFrames(), frame)).isEqualTo(content);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 15, 16, 17, 31, 32, 1000})
  void comesBackWhateverItsSize(int size) {
    for (int i = 0; i < 3; i++) {
      byte[] content = content(size);
      byte[] frame = seal(egress, content);
      assertThat(frame).hasSize(32 + (size + 15) / 16 * 16 + 16);
      assertThat(open(ingress, frame)).isEqualTo(content);
    }
  }

  @Test
  void hasSizeAndHeaderDataAndZerosInItsHeader() {
    byte[] frame = seal(egress, content(0x10203));
    byte[] header = Arrays.copyOf(frame, 32);
    assertThat(ingress.header(header)).isEqualTo(0x10203);
    assertThat(Arrays.copyOf(header, 16))
        .containsExactly(1, 2, 3, 0xc2, 0x80, 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void isFilledWithZerosWhateverLayThere() {
    byte[] frame = new byte[FrameLayout.frameBytes(1)];
    Arrays.fill(frame, (byte) 0x55);
    egress.seal(frame, 0, 1);
    ingress.header(Arrays.copyOf(frame, 32));
    byte[] body = Arrays.copyOfRange(frame, 32, frame.length);
    ingress.body(body);
    assertThat(Arrays.copyOf(body, 16))
        .containsExactly(0x55, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
  }

  @Test
  void isRejectedWithOneBitFlippedAnywhere() {
    int size = FrameLayout.frameBytes(20);
    for (int i = 0; i < size; i++) {
      byte[] frame = seal(Eip8.initiator().egressFrames(), content(20));
      frame[i] ^= 4;
      String part = i < 32 ? "header-mac" : "frame-mac";
      assertThatExceptionOfType(RlpxException.class)
          .isThrownBy(() -> open(Eip8.recipient().ingressFrames(), frame))
          .withMessageStartingWith(part)
          .satisfies(broken -> assertThat(broken.reason()).isEmpty());
    }
  }

  @Test
  void isRejectedOutOfOrder() {
    byte[] first = seal(egress, content(5));
    byte[] second = seal(egress, content(5));
    assertThat(second).isNotEqualTo(first);
    assertThatExceptionOfType(RlpxException.class).isThrownBy(() -> open(ingress, second));
  }

  @Test
  void isNotForTheOtherDirection() {
    byte[] frame = seal(egress, content(5));
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> open(Eip8.initiator().ingressFrames(), frame));
  }

  private static byte[] seal(EgressFrames frames, byte[] content) {
    byte[] frame = new byte[FrameLayout.frameBytes(content.length)];
    System.arraycopy(content, 0, frame, FrameLayout.CONTENT_OFFSET, content.length);
    frames.seal(frame, 0, content.length);
    return frame;
  }

  private static byte[] open(IngressFrames frames, byte[] frame) {
    int size = frames.header(Arrays.copyOf(frame, FrameLayout.CONTENT_OFFSET));
    byte[] body = Arrays.copyOfRange(frame, FrameLayout.CONTENT_OFFSET, frame.length);
    frames.body(body);
    return Arrays.copyOf(body, size);
  }

  private static byte[] content(int size) {
    byte[] content = new byte[size];
    new Random(size).nextBytes(content);
    return content;
  }
}
