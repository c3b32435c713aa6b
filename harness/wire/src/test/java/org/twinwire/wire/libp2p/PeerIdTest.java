package org.twinwire.wire.libp2p;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.Reference;

class PeerIdTest {

  private static final Reference VECTORS = Reference.of("libp2p/peer-ids.properties");

  @Test
  void inlinesShortKeys() {
    Bytes key = VECTORS.bytes("secp256k1.public");
    assertThat(IdentityKey.parse(key).peerId().multihash())
        .isEqualTo(Bytes.concatenate(Bytes.of(0, key.size()), key));
  }

  @ParameterizedTest
  @ValueSource(strings = {"sha256.base58", "ed25519.base58"})
  void readsAndWritesTheSpecificationsExamples(String vector) {
    String text = VECTORS.text(vector);
    assertThat(PeerId.parse(text)).hasToString(text);
  }

  @Test
  void readsTheKeyOutOfTheSpecificationsEd25519Example() {
    Bytes multihash = PeerId.parse(VECTORS.text("ed25519.base58")).multihash();
    assertThat(IdentityKey.parse(multihash.slice(2)).type()).isEqualTo(KeyType.ED25519);
  }

  @Test
  void readsACidAsTheSamePeer() {
    assertThat(PeerId.parse(VECTORS.text("cid")))
        .isEqualTo(PeerId.parse(VECTORS.text("sha256.base58")));
  }

  @Test
  void keepsLeadingZeros() {
    assertThat(Base58.encode(Bytes.fromHexString("0x0000287fb4cd"))).isEqualTo("11233QC4");
    assertThat(Base58.decode("11233QC4")).isEqualTo(Bytes.fromHexString("0x0000287fb4cd"));
    assertThat(Base58.decode("11")).isEqualTo(Bytes.fromHexString("0x0000"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "0",
        "hello",
        "bafz",
        "b",
        "11",
        "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5"
      })
  void refusesOtherText(String text) {
    assertThatThrownBy(() -> PeerId.parse(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"0x000309", "0x000109ff", "0x1220", "0x130109", "0x0000"})
  void refusesBytesThatAreNoMultihashOfAKey(String bytes) {
    assertThatThrownBy(() -> new PeerId(Bytes.fromHexString(bytes)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected: an identity or sha2-256 multihash");
  }

  @Test
  void refusesTextTooLongToBeAPeerId() {
    assertThatThrownBy(() -> PeerId.parse("1".repeat(129)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("peer id: 129 characters (expected: at most 128)");
  }
}
