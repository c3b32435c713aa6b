package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnodeUrlTest {

  /** A boot node of go-ethereum, params/bootnodes.go. */
  private static final String ID =
      "d860a01f9722d78051619d1e2351aba3f43f943f6f00718d1b9baa4101932a1f"
          + "5011f16bb2b1bb35db20d6fe28fa0bf09636d26a87d31de9ec6203eeedb1f666";

  @ParameterizedTest
  @CsvSource({
    "18.138.108.67, 18.138.108.67",
    "[::1], ::1",
    "[fe80::1:2], fe80::1:2",
    "node.example, node.example",
    "my_node, my_node"
  })
  void readsAndWritesEveryKindOfHost(String written, String host) {
    String text = "enode://" + ID + "@" + written + ":30303";

    EnodeUrl url = EnodeUrl.parse(text);

    assertThat(url).isEqualTo(new EnodeUrl(ID, host, 30303)).hasToString(text);
    assertThat(url.endpoint()).isEqualTo(written + ":30303");
  }

  @Test
  void dropsTheDiscoveryPort() {
    assertThat(EnodeUrl.parse("enode://" + ID + "@10.3.58.6:30303?discport=30301"))
        .hasToString("enode://" + ID + "@10.3.58.6:30303");
  }

  @Test
  void isReachedByAnotherHostAndPort() {
    assertThat(EnodeUrl.parse("enode://" + ID + "@0.0.0.0:30303").at("::1", 9))
        .hasToString("enode://" + ID + "@[::1]:9");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::1:1",
        "[::1:1",
        "[node.example]:1",
        "10.0.0.2:9:1",
        "10.0.0.2",
        "10.0.0.2:1?discport=x",
        "10.0.0.2:1?port=0",
        "a b:1"
      })
  void refusesAnEndpointThatIsNone(String endpoint) {
    assertThatThrownBy(() -> EnodeUrl.parse("enode://" + ID + "@" + endpoint))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "enode URL: enode://%s@%s (expected: enode://<128 hex digits>@HOST:PORT)"
                .formatted(ID, endpoint));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "99999999999"})
  void refusesAPortThatIsNone(String port) {
    assertThatThrownBy(() -> EnodeUrl.parse("enode://" + ID + "@127.0.0.1:" + port))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageEndingWith(": port %s (expected: 1 to 65535)".formatted(port));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ab", "g"})
  void refusesAnIdThatIsNoKey(String id) {
    assertThatThrownBy(() -> new EnodeUrl(id, "127.0.0.1", 1))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("id: %s (expected: 128 hex digits)".formatted(id));
  }
}
