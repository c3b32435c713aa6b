package org.twinwire.wire.eth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;

class MessageTest {
  private static final Bytes PAYLOAD = Bytes.fromHexString("ca820457c682270f050580");

  @Test
  void isItsCodeAndThenItsPayload() {
    Message message = new Message(3, PAYLOAD);
    assertThat(message.bytes().toHexString()).isEqualTo("0x03ca820457c682270f050580");
    assertThat(message.size()).isEqualTo(12);
    assertThat(Message.parse(message.bytes())).isEqualTo(message);
  }

  @Test
  void isIdentifiedByTheHashOfBoth() {
    Message message = new Message(3, PAYLOAD);
    assertThat(message.digest()).isEqualTo(Keccak.keccak256(message.bytes()));
    assertThat(message.digest()).isNotEqualTo(new Message(4, PAYLOAD).digest());
  }

  @Test
  void hashesNothingToThePublishedValue() {
    assertThat(Keccak.keccak256().toHexString())
        .isEqualTo("0xc5d2460186f7233c927e7db2dcc703c0e500b653ca82273b7bfad8045d85a470");
  }

  @Test
  void showsTheRequestIdOnlyWhereThereIsOne() {
    assertThat(new Message(3, PAYLOAD).requestId()).contains(UInt64.valueOf(1111));
    assertThat(new Message(0, PAYLOAD).requestId()).isEmpty();
    assertThat(new Message(3, Bytes.EMPTY).requestId()).isEmpty();
    assertThat(new Message(3, Bytes.fromHexString("c1c0")).requestId()).isEmpty();
    assertThat(new Message(0x1f, PAYLOAD).requestId()).isEmpty();
  }

  @Test
  void needsACodeByte() {
    assertThatExceptionOfType(EthException.class).isThrownBy(() -> Message.parse(Bytes.EMPTY));
    assertThatIllegalArgumentException().isThrownBy(() -> new Message(256, PAYLOAD));
  }
}
