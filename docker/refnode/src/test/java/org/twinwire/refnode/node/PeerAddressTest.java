package org.twinwire.refnode.node;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.wire.secp256k1.KeyPair;

class PeerAddressTest {

  private static final String ID =
      KeyPair.of(Bytes32.repeat((byte) 1)).publicKey().raw64().toUnprefixedHexString();

  @ParameterizedTest
  @CsvSource({
    "[::1],::1",
    "[fe80::1:2],fe80::1:2",
    "10.0.0.2,10.0.0.2",
    "node.example,node.example"
  })
  void readsAnEnodeUrlWithEveryKindOfHost(String written, String host) {
    String text = "enode://" + ID + "@" + written + ":30303";

    PeerAddress.Enode address = PeerAddress.Enode.parse(text);

    assertThat(address.host()).isEqualTo(host);
    assertThat(address.port()).isEqualTo(30_303);
    assertThat(address).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::1", "[::1", "[node.example]", "10.0.0.2:9"})
  void refusesAHostThatIsNone(String host) {
    assertThatThrownBy(() -> PeerAddress.Enode.parse("enode://" + ID + "@" + host + ":30303"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: enode://<128 hex digits>@HOST:PORT)");
  }
}
