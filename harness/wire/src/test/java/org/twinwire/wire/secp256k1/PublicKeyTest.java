package org.twinwire.wire.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.MutableBytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;

class PublicKeyTest {
  private static final Reference GETH = Reference.of("secp256k1/recovery.properties");

  @Test
  void readsAllThreeForms() {
    PublicKey key = PublicKey.parse(GETH.bytes("key"));
    assertThat(key.raw64()).isEqualTo(GETH.bytes("key").slice(1));
    assertThat(key.compressed()).isEqualTo(GETH.bytes("compressed"));
    assertThat(PublicKey.parse(key.raw64())).isEqualTo(key).hasSameHashCodeAs(key);
    assertThat(PublicKey.parse(key.compressed())).isEqualTo(key);
  }

  @Test
  void recoversTheKeyOfAPublishedSignature() {
    PublicKey key = PublicKey.recover(GETH.bytes32("hash"), GETH.bytes("signature"));
    assertThat(key).isEqualTo(PublicKey.parse(GETH.bytes("key")));
  }

  @Test
  void verifiesAPublishedSignature() {
    PublicKey key = PublicKey.parse(GETH.bytes("key"));
    assertThat(key.verify(GETH.bytes32("hash"), GETH.bytes("signature").slice(0, 64))).isTrue();
    assertThat(key.verify(GETH.bytes32("hash"), Bytes.repeat((byte) 0, 64))).isFalse();
  }

  @Test
  void rejectsAPointOffTheCurve() {
    MutableBytes off = GETH.bytes("key").mutableCopy();
    off.increment();
    assertRejected(off);
    assertRejected(Bytes.repeat((byte) 0, 64));
    assertRejected(Bytes.fromHexString("02" + "00".repeat(31) + "05"));
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 32, 34, 63, 66})
  void rejectsOtherSizes(int size) {
    assertRejected(Bytes.repeat((byte) 2, size));
  }

  private static void assertRejected(Bytes bytes) {
    assertThatExceptionOfType(Secp256k1Exception.class).isThrownBy(() -> PublicKey.parse(bytes));
  }
}
