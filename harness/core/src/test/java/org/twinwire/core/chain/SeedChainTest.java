package org.twinwire.core.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class SeedChainTest {

  @Test
  void takesARunThatNamesNoLengthToHaveServedTheChainWithoutLogs() {
    assertThat(SeedChain.saved(1, Optional.empty())).isEqualTo(new SeedChain(1, 1_200));
    assertThat(SeedChain.saved(1, Optional.of(1_450))).isEqualTo(SeedChain.bundled(1));
  }

  @Test
  void savesWhatItIsReadFrom() {
    for (SeedChain chain : new SeedChain[] {SeedChain.bundled(7), new SeedChain(7, 1_200)}) {
      assertThat(SeedChain.saved(7, chain.savedBlocks())).isEqualTo(chain);
    }
    assertThat(new SeedChain(7, 1_200).savedBlocks()).isEmpty();
  }
}
