package org.twinwire.wire.rlpx.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Random;
import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.rlpx.p2p.DisconnectReason;
import org.twinwire.wire.rlpx.p2p.RlpxException;

class SnappyBlockTest {
  private static final int LIMIT = 0xffffff;

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 100, 70_000, LIMIT})
  void comesBackWhateverItsSize(int size) {
    Bytes payload = Bytes.wrap(new byte[size]);
    assertThat(inflate(compress(payload))).isEqualTo(payload);
  }

  @Test
  void readsABlockMadeByHand() {
    assertThat(inflate(Bytes.fromHexString("0100c0"))).isEqualTo(Bytes.fromHexString("c0"));
    assertThat(inflate(Bytes.fromHexString("020404c1"))).isEqualTo(Bytes.fromHexString("04c1"));
  }

  @Test
  void readsOnlyItsPartOfTheArray() {
    byte[] bytes = Bytes.fromHexString("ffff0100c0ffff").toArrayUnsafe();
    assertThat(SnappyBlock.inflate(bytes, 2, 3)).isEqualTo(Bytes.fromHexString("c0"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"80808008", "ffffff7f", "ffffffff07", "ffffffff0f", "8080808008"})
  void rejectsALengthAboveTheLimitBeforeItInflates(String length) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> inflate(Bytes.fromHexString(length + "00c0")))
        .withMessageContaining("expected: <= 16777215")
        .satisfies(
            broken -> assertThat(broken.reason()).contains(DisconnectReason.BREACH_OF_PROTOCOL));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "01", "0500c0", "0200c0", "0100c0c0", "ffffff", "ffffffffffffff00", "0401"})
  void rejectsWhatIsNotABlock(String bytes) {
    assertThatExceptionOfType(RlpxException.class)
        .isThrownBy(() -> inflate(Bytes.fromHexString(bytes)));
  }

  @Test
  void answersAnyDamageWithItsOwnException() {
    Random random = new Random(3);
    byte[] text = new byte[500];
    random.nextBytes(text);
    byte[] sound = compress(Bytes.concatenate(Bytes.wrap(text), Bytes.wrap(text))).toArrayUnsafe();
    for (int i = 0; i < 3000; i++) {
      byte[] damaged = sound.clone();
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
      damaged[random.nextInt(4)] = (byte) random.nextInt();
      try {
        assertThat(inflate(Bytes.wrap(damaged)).size()).isLessThanOrEqualTo(LIMIT);
      } catch (RlpxException expected) {
        assertThat(expected).hasMessageStartingWith("snappy: ");
      }
    }
  }

  private static Bytes compress(Bytes payload) {
    byte[] out = new byte[SnappyBlock.bytesMax(payload.size()) + 7];
    int size = SnappyBlock.compress(payload, out, 7);
    return Bytes.wrap(out, 7, size);
  }

  private static Bytes inflate(Bytes compressed) {
    byte[] bytes = compressed.toArray();
    return SnappyBlock.inflate(bytes, 0, bytes.length);
  }
}
