package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerAddressTest {

  private static final String ID = "ab".repeat(64);
  private static final String PEER = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";

  @Test
  void takesAnEnodeUrlWhichMeansRlpx() {
    PeerAddress address = new PeerAddress("enode://" + ID + "@node.example:30303");

    assertThat(address.problem()).isEmpty();
    assertThat(address.stack()).contains("rlpx");
    assertThat(address.endpoint()).isEqualTo("node.example:30303");
  }

  @Test
  void takesAMultiaddrWhichDoesNotSayItsStack() {
    PeerAddress address = new PeerAddress("/ip4/10.0.0.2/tcp/4001/p2p/" + PEER);

    assertThat(address.problem()).isEmpty();
    assertThat(address.stack()).isEmpty();
    assertThat(address.endpoint()).isEqualTo("10.0.0.2:4001");
  }

  @ParameterizedTest
  @CsvSource({
    "[::1],::1",
    "[fe80::1:2],fe80::1:2",
    "10.0.0.2,10.0.0.2",
    "node.example,node.example"
  })
  void knowsEveryKindOfHost(String written, String host) {
    PeerAddress address = new PeerAddress("enode://" + ID + "@" + written + ":30303");

    assertThat(address.problem()).isEmpty();
    assertThat(address.host()).isEqualTo(host);
    assertThat(address.endpoint()).isEqualTo(written + ":30303");
  }

  @Test
  void takesTheDiscoveryPortThatClientsPrintAndDialsWithoutIt() {
    PeerAddress address = new PeerAddress("enode://" + ID + "@127.0.0.1:30303?discport=0");

    assertThat(address.problem()).isEmpty();
    assertThat(address.dialable()).isEqualTo("enode://" + ID + "@127.0.0.1:30303");
  }

  @Test
  void hasABriefFormThatTellsItApart() {
    assertThat(new PeerAddress("enode://" + ID + "@[::1]:30303?discport=0").brief())
        .isEqualTo("enode://abababab…@[::1]:30303");
    assertThat(new PeerAddress("/ip4/10.0.0.2/tcp/4001/p2p/" + PEER).brief())
        .isEqualTo("/ip4/10.0.0.2/tcp/4001/p2p/12D3…AJU5SA");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          enode://abcd@127.0.0.1:30303      | (expected: enode://<128 hex digits>@HOST:PORT)
          enode://127.0.0.1:30303           | (expected: enode://<128 hex digits>@HOST:PORT)
          /ip4/10.0.0.2/tcp/4001            | : no peer id (expected: /p2p/PEER at its end)
          /ip4/10.0.0.2/tcp/0/p2p/%1$s      | : port 0 (expected: 1 to 65535)
          /ip4/10.0.0.2/tcp/1/p2p/QmYyQSo1c | : peer id: 0x
          /ip4/256.0.0.2/tcp/1/p2p/%1$s     | (expected: /ip4/HOST/tcp/PORT or /dns4/
          /dns4/node/udp/4001/p2p/%1$s      | (expected: /ip4/HOST/tcp/PORT or /dns4/
          http://127.0.0.1:8545             | (expected: enode://<128 hex digits>@HOST:PORT, or
          """)
  void saysWhatIsWrong(String text, String problem) {
    String address = text.formatted(PEER);

    assertThat(PeerAddress.looksLike(address)).isTrue();
    assertThat(new PeerAddress(address).problem())
        .hasValueSatisfying(said -> assertThat(said).contains(address, problem));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "::1:30303",
        "[node.example]:30303",
        "127.0.0.1:30303?discport=x",
        "127.0.0.1:30303?port=0"
      })
  void refusesAnEndpointThatIsNone(String endpoint) {
    assertThat(new PeerAddress("enode://" + ID + "@" + endpoint).problem())
        .hasValueSatisfying(problem -> assertThat(problem).contains("(expected: enode://"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "65536", "99999999999"})
  void saysThatAPortIsNone(String port) {
    assertThat(new PeerAddress("enode://" + ID + "@127.0.0.1:" + port).problem())
        .hasValueSatisfying(
            problem -> assertThat(problem).endsWith("port " + port + " (expected: 1 to 65535)"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"refnode", "ethereumjs@2.10"})
  void leavesNamesOfNodesAlone(String name) {
    assertThat(PeerAddress.looksLike(name)).isFalse();
  }
}
