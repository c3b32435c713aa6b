package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortAddressTest {

  private static final String ENODE =
      "enode://" + "1a2b3c4d".repeat(16) + "@127.0.0.1:30303?discport=0";
  private static final String MULTIADDR =
      "/ip4/127.0.0.1/tcp/4001/p2p/16Uiu2HAmPbtUNt5QTrzD4AeRsHmLHGBcAGYkmJcmKbJ5A3x7Qw2b";

  @Test
  void keepsTheStartOfANodeIdAndTheWholeEndpoint() {
    assertThat(ShortAddress.in(ENODE)).isEqualTo("enode://1a2b3c4d…@127.0.0.1:30303?discport=0");
  }

  @Test
  void keepsBothEndsOfAPeerIdBecauseManyStartAlike() {
    assertThat(ShortAddress.in(MULTIADDR)).isEqualTo("/ip4/127.0.0.1/tcp/4001/p2p/16Ui…x7Qw2b");
  }

  @Test
  void shortensEveryAddressInASentence() {
    assertThat(ShortAddress.in("no answer from " + ENODE + " and " + MULTIADDR + " in 3 s"))
        .isEqualTo(
            "no answer from enode://1a2b3c4d…@127.0.0.1:30303?discport=0 and"
                + " /ip4/127.0.0.1/tcp/4001/p2p/16Ui…x7Qw2b in 3 s");
  }

  @Test
  void leavesNamesAndWhatIsShortAlready() {
    for (String text : new String[] {"refnode", "geth@1.16", ShortAddress.in(ENODE), ""}) {
      assertThat(ShortAddress.in(text)).isEqualTo(text);
    }
    assertThat(ShortAddress.in("digest " + "1a2b3c4d".repeat(16))).doesNotContain("…");
  }

  @Test
  void namesAPairInShort() {
    assertThat(new Pair("refnode", ENODE))
        .hasToString("refnode → enode://1a2b3c4d…@127.0.0.1:30303?discport=0");
  }
}
