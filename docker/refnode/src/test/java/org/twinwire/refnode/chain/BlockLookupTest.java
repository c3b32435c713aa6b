package org.twinwire.refnode.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

class BlockLookupTest {

  private final Chain chain = TestingChain.read();
  private final Block five = TestingChain.block(chain, 5);
  private final Block six = TestingChain.block(chain, 6);

  @Test
  void answersInTheOrderOfTheRequest() {
    assertThat(
            new BlockLookup(List.of(six.hash(), five.hash()))
                .in(chain, block -> Optional.of(block.body())))
        .containsExactly(six.body(), five.body());
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    assertThat(
            new BlockLookup(List.of(five.hash(), Bytes32.ZERO, six.hash()))
                .in(chain, block -> Optional.of(block.body())))
        .containsExactly(five.body(), six.body());
  }
}
