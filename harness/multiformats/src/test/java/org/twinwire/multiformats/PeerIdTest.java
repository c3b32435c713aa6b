package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.tuweni.bytes.Bytes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PeerIdTest {

  /** Examples of the peer-id specification: a hashed key and an inlined one. */
  private static final String HASHED = "QmYyQSo1c1Ym7orWxLYvCrM2EmxFTANf8wXmmE7DWjhx5N";

  private static final String INLINED = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";
  private static final String CID_OF_HASHED =
      "bafzbeie5745rpv2m6tjyuugywy4d5ewrqgqqhfnf445he3omzpjbx5xqxe";

  @ParameterizedTest
  @ValueSource(strings = {HASHED, INLINED})
  void readsAndWritesTheSpecificationsExamples(String text) {
    assertThat(PeerId.parse(text)).hasToString(text);
  }

  @Test
  void readsACidAsTheSamePeer() {
    assertThat(PeerId.parse(CID_OF_HASHED)).isEqualTo(PeerId.parse(HASHED));
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
