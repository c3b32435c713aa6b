package org.twinwire.multiformats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MultiaddrTest {

  private static final String PEER = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ip4/127.0.0.1/tcp/4001",
        "/ip4/127.0.0.1/tcp/4001/p2p/" + PEER,
        "/ip4/127.0.0.1/tcp/4001/ws",
        "/ip4/127.0.0.1/tcp/4001/ws/p2p/" + PEER,
        "/dns4/listener/tcp/65535/p2p/" + PEER
      })
  void writesWhatItRead(String text) {
    assertThat(Multiaddr.parse(text)).hasToString(text);
  }

  /** Addresses that the tests of js-multiaddr-matcher hold to be good. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "/ip4/0.0.7.6/tcp/1234",
        "/ip4/0.0.7.6/tcp/1234/p2p/QmTysQQiTGMdfRsDQp516oZ9bR3FiSCDnicUnqny2q1d79",
        "/ip4/123.123.123.123/tcp/80",
        "/dns4/protocol.ai/tcp/80"
      })
  void readsPublishedAddresses(String text) {
    assertThat(Multiaddr.parse(text)).hasToString(text);
  }

  @Test
  void isReachedByAnotherHostAndPort() {
    assertThat(Multiaddr.parse("/dns4/node/tcp/1/p2p/" + PEER).at("10.0.0.2", 9))
        .hasToString("/ip4/10.0.0.2/tcp/9/p2p/" + PEER);
  }

  @Test
  void namesItsParts() {
    assertThat(Multiaddr.parse("/ip4/10.0.0.2/tcp/30303/p2p/" + PEER))
        .isEqualTo(new Multiaddr("10.0.0.2", 30303, false, Optional.of(PeerId.parse(PEER))));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "127.0.0.1:4001",
        "/ip4/listener/tcp/4001",
        "/ip4/256.0.0.1/tcp/4001",
        "/ip4/1.2.3/tcp/4001",
        "ip4/127.0.0.1/tcp/4001",
        "/ip4/127.0.0.1/udp/4001/quic-v1",
        "/ip4/127.0.0.1/tcp/65536",
        "/ip4/127.0.0.1/tcp/4001/p2p/",
        "/ip4/127.0.0.1/tcp/4001/p2p/0",
        "/ip4/127.0.0.1/tcp/4001/wss",
        "/ip4/127.0.0.1/ws/tcp/4001"
      })
  void refusesOtherAddresses(String text) {
    assertThatThrownBy(() -> Multiaddr.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("multiaddr: " + text)
        .hasMessageContaining("(expected: ");
  }
}
