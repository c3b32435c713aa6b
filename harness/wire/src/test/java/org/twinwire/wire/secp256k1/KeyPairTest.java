package org.twinwire.wire.secp256k1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;

class KeyPairTest {
  private static final Reference EIP_8 = Reference.of("eip-8/vectors.properties");
  private static final Bytes32 HASH = Bytes32.repeat((byte) 7);

  @ParameterizedTest
  @CsvFileSource(resources = "/reference/secp256k1/rfc6979.csv")
  void signsAsThePublishedVectorsDo(String secret, String message, String rs) {
    KeyPair key = KeyPair.of(Bytes32.fromHexString(secret));
    assertThat(key.sign(sha256(message)).rs()).isEqualTo(Bytes.fromHexString(rs));
  }

  @Test
  void givesTheGeneratorForTheSecretOne() {
    assertThat(KeyPair.of(Bytes32.leftPad(Bytes.of(1))).publicKey().compressed().toHexString())
        .isEqualTo("0x0279be667ef9dcbbac55a06295ce870b07029bfcdb2dce28d959f2815b16f81798");
  }

  @Test
  void agreesOnTheSameSecretAtBothEnds() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 50; i++) {
      KeyPair one = KeyPair.random(random);
      KeyPair other = KeyPair.random(random);
      assertThat(one.agree(other.publicKey())).isEqualTo(other.agree(one.publicKey()));
    }
  }

  @Test
  void makesSignaturesFromWhichItsKeyIsRecovered() {
    RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
    for (int i = 0; i < 50; i++) {
      KeyPair key = KeyPair.random(random);
      Bytes32 hash = Bytes32.random();
      Signature signature = key.sign(hash);
      assertThat(PublicKey.recover(hash, signature.bytes())).isEqualTo(key.publicKey());
      assertThat(key.publicKey().verify(hash, signature.rs())).isTrue();
      assertThat(key.publicKey().verify(hash.not(), signature.rs())).isFalse();
    }
  }

  @Test
  void repeatsItselfFromTheSameRandomness() {
    PublicKey first = KeyPair.random(new java.util.Random(1)).publicKey();
    assertThat(KeyPair.random(new java.util.Random(1)).publicKey()).isEqualTo(first);
    assertThat(KeyPair.random(new java.util.Random(2)).publicKey()).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0000000000000000000000000000000000000000000000000000000000000000",
        "fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141"
      })
  void rejectsASecretOutOfRange(String secret) {
    assertThatExceptionOfType(Secp256k1Exception.class)
        .isThrownBy(() -> KeyPair.of(Bytes32.fromHexString(secret)));
  }

  @Test
  void keepsTheSecretOutOfItsText() {
    Bytes32 secret = EIP_8.bytes32("static-key-a");
    assertThat(KeyPair.of(secret).toString()).doesNotContain(secret.toUnprefixedHexString());
  }

  @Test
  void rejectsASignatureWithoutAScalar() {
    Bytes sound = KeyPair.of(HASH).sign(HASH).bytes();
    Bytes zeroR = Bytes.concatenate(Bytes32.ZERO, sound.slice(32));
    Bytes badV = Bytes.concatenate(sound.slice(0, 64), Bytes.of(4));
    for (Bytes broken : new Bytes[] {zeroR, badV, sound.slice(1)}) {
      assertThatExceptionOfType(Secp256k1Exception.class)
          .isThrownBy(() -> PublicKey.recover(HASH, broken));
    }
  }

  private static Bytes32 sha256(String message) {
    byte[] bytes = message.getBytes(StandardCharsets.UTF_8);
    SHA256Digest digest = new SHA256Digest();
    digest.update(bytes, 0, bytes.length);
    byte[] hash = new byte[Bytes32.SIZE];
    digest.doFinal(hash, 0);
    return Bytes32.wrap(hash);
  }
}
