package org.twinwire.runner.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PeersTest {

  private static final PeerAddress ADDRESS =
      new PeerAddress("enode://" + "ab".repeat(64) + "@10.0.0.2:30303?discport=0");

  @Test
  void knowsANodeByTheNameThatTheUserGaveIt() {
    Peers peers = new Peers(Map.of("mine", ADDRESS));

    assertThat(peers.nameOf("mine")).contains("mine");
    assertThat(peers.word("mine")).isEqualTo("mine");
    assertThat(peers.named("mine")).contains(ADDRESS);
  }

  @Test
  void knowsANodeWithoutANameByItsAddressAndCallsItByTheBriefForm() {
    Peers peers = new Peers(Map.of(ADDRESS.brief(), ADDRESS));

    assertThat(peers.nameOf(ADDRESS.text())).contains("enode://abababab…@10.0.0.2:30303");
    assertThat(peers.word(ADDRESS.brief())).isEqualTo(ADDRESS.text());
  }

  @Test
  void knowsNoNodeThatIsStartedHere() {
    Peers peers = new Peers(Map.of("mine", ADDRESS));

    assertThat(peers.nameOf("refnode")).isEmpty();
    assertThat(peers.named("refnode")).isEmpty();
    assertThat(peers.word("refnode")).isEqualTo("refnode");
  }
}
