package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import org.apache.tuweni.bytes.Bytes;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.twinwire.multiformats.PeerId;
import org.twinwire.wire.Reference;
import org.twinwire.wire.secp256k1.Secp256k1Exception;

class IdentityTest {

  private static final Reference VECTORS = Reference.of("libp2p/peer-ids.properties");
  private static final Bytes MESSAGE = Bytes.wrap("hello".getBytes(StandardCharsets.UTF_8));

  /** Protobuf tag, type, tag, length. */
  private static final int KEY_OFFSET = 4;

  @Test
  void derivesTheSpecificationsEd25519Key() {
    assertThat(ed25519().publicKey().encode()).isEqualTo(VECTORS.bytes("ed25519.public"));
  }

  @Test
  void derivesTheSpecificationsSecp256k1Key() {
    assertThat(secp256k1().publicKey().encode()).isEqualTo(VECTORS.bytes("secp256k1.public"));
  }

  @Test
  void inlinesShortKeys() {
    Bytes key = VECTORS.bytes("secp256k1.public");
    assertThat(IdentityKey.parse(key).peerId().multihash())
        .isEqualTo(Bytes.concatenate(Bytes.of(0, key.size()), key));
  }

  @Test
  void readsTheKeyOutOfTheSpecificationsEd25519Example() {
    Bytes multihash = PeerId.parse(VECTORS.text("ed25519.base58")).multihash();
    assertThat(IdentityKey.parse(multihash.slice(2)).type()).isEqualTo(KeyType.ED25519);
  }

  @ParameterizedTest
  @MethodSource("identities")
  void readsItsOwnPublicKey(Identity identity) {
    assertThat(IdentityKey.parse(identity.publicKey().encode())).isEqualTo(identity.publicKey());
  }

  @ParameterizedTest
  @MethodSource("identities")
  void verifiesItsOwnSignatureAndNoOther(Identity identity) {
    Bytes signature = identity.sign(MESSAGE);
    IdentityKey key = identity.publicKey();
    assertThat(key.verify(MESSAGE, signature)).isTrue();
    assertThat(key.verify(Bytes.concatenate(MESSAGE, Bytes.of(0)), signature)).isFalse();
    assertThat(key.verify(MESSAGE, signature.slice(1))).isFalse();
    assertThat(key.verify(MESSAGE, Bytes.EMPTY)).isFalse();
  }

  @ParameterizedTest
  @MethodSource("identities")
  void signsTheSameWayEachTime(Identity identity) {
    assertThat(identity.sign(MESSAGE)).isEqualTo(identity.sign(MESSAGE));
  }

  /** BIP-62: "the S value in signatures must be at most" half the curve's order. */
  @Test
  void signsWithALowS() {
    BigInteger half =
        new BigInteger("fffffffffffffffffffffffffffffffebaaedce6af48a03bbfd25e8cd0364141", 16)
            .shiftRight(1);
    for (int nonce = 0; nonce < 20; nonce++) {
      Bytes der = secp256k1().sign(Bytes.of(nonce));
      int sOffset = 4 + der.get(3) + 2;
      assertThat(der.slice(sOffset).toUnsignedBigInteger()).isLessThanOrEqualTo(half);
    }
  }

  @Test
  void trustsNoSignatureOfAPointOffTheCurve() {
    var offCurve = new IdentityKey(KeyType.SECP256K1, Bytes.repeat((byte) 2, 33));
    var notAPoint = new IdentityKey(KeyType.SECP256K1, Bytes.repeat((byte) 9, 33));
    Bytes signature = secp256k1().sign(MESSAGE);
    assertThat(offCurve.verify(MESSAGE, signature)).isFalse();
    assertThat(notAPoint.verify(MESSAGE, signature)).isFalse();
  }

  @Test
  void refusesUnknownKeyTypesAndLengths() {
    assertThatThrownBy(() -> IdentityKey.parse(Bytes.fromHexString("0x08031200")))
        .isInstanceOf(Libp2pException.class)
        .hasMessage("key type: 3 (expected: 1 or 2)");
    assertThatThrownBy(() -> IdentityKey.parse(Bytes.fromHexString("0x0801120101")))
        .isInstanceOf(Libp2pException.class)
        .hasMessage("ED25519 key: 1 bytes (expected: 32)");
    assertThatThrownBy(() -> IdentityKey.parse(Bytes.fromHexString("0x080112ff")))
        .isInstanceOf(Libp2pException.class);
  }

  @Test
  void refusesASecretBeyondTheCurvesOrder() {
    assertThatThrownBy(() -> Identity.secp256k1(Bytes32.ZERO))
        .isInstanceOf(Secp256k1Exception.class);
    assertThatThrownBy(() -> Identity.secp256k1(Bytes32.repeat((byte) 0xff)))
        .isInstanceOf(Secp256k1Exception.class);
  }

  @ParameterizedTest
  @MethodSource("identities")
  void showsNoSecretAsText(Identity identity) {
    assertThat(identity.toString()).isEqualTo(identity.peerId().toString());
  }

  static Identity[] identities() {
    return new Identity[] {ed25519(), secp256k1()};
  }

  private static Identity ed25519() {
    return Identity.ed25519(secret("ed25519.private"));
  }

  private static Identity secp256k1() {
    return Identity.secp256k1(secret("secp256k1.private"));
  }

  private static Bytes32 secret(String vector) {
    return Bytes32.wrap(VECTORS.bytes(vector).slice(KEY_OFFSET, Bytes32.SIZE));
  }
}
