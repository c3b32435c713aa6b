package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachableAddressTest {

  private static final String ID = "ab".repeat(64);
  private static final String PEER = "12D3KooWD3eckifWpRn9wQpMG9R9hX3sD158z7EqHWmweQAJU5SA";

  @Test
  void replacesTheHostOfAnEnodeUrl() {
    assertThat(ReachableAddress.of("enode://" + ID + "@0.0.0.0:30303", "172.18.0.2"))
        .isEqualTo("enode://" + ID + "@172.18.0.2:30303");
  }

  @Test
  void replacesAnIpv6Host() {
    assertThat(ReachableAddress.of("enode://" + ID + "@[::1]:30303", "172.18.0.2"))
        .isEqualTo("enode://" + ID + "@172.18.0.2:30303");
  }

  @Test
  void replacesTheHostOfAMultiaddr() {
    assertThat(ReachableAddress.of("/ip4/0.0.0.0/tcp/4001/p2p/" + PEER, "172.18.0.2"))
        .isEqualTo("/ip4/172.18.0.2/tcp/4001/p2p/" + PEER);
  }

  @Test
  void replacesAHostName() {
    assertThat(ReachableAddress.of("/dns4/node/tcp/1", "172.18.0.2", 4001))
        .isEqualTo("/ip4/172.18.0.2/tcp/4001");
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertThat(ReachableAddress.of("/ip4/0.0.0.0/udp/1/quic-v1", "172.18.0.2"))
        .isEqualTo("/ip4/0.0.0.0/udp/1/quic-v1");
  }
}
