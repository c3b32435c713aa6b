package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReachableAddressTest {

  @Test
  void replacesTheHostOfAnEnodeUrl() {
    assertThat(ReachableAddress.of("enode://ab12@0.0.0.0:30303", "172.18.0.2"))
        .isEqualTo("enode://ab12@172.18.0.2:30303");
  }

  @Test
  void replacesAnIpv6Host() {
    assertThat(ReachableAddress.of("enode://ab12@[::1]:30303", "172.18.0.2"))
        .isEqualTo("enode://ab12@172.18.0.2:30303");
  }

  @Test
  void replacesTheHostOfAMultiaddr() {
    assertThat(ReachableAddress.of("/ip4/0.0.0.0/tcp/4001/p2p/16Uiu2", "172.18.0.2"))
        .isEqualTo("/ip4/172.18.0.2/tcp/4001/p2p/16Uiu2");
  }

  @Test
  void leavesWhatItDoesNotKnow() {
    assertThat(ReachableAddress.of("/dns4/node/tcp/1", "172.18.0.2")).isEqualTo("/dns4/node/tcp/1");
  }
}
