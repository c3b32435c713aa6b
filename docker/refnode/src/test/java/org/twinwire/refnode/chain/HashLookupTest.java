package org.twinwire.refnode.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.junit.jupiter.api.Test;

class HashLookupTest {

  private final Chain chain = TestingChain.read();
  private final Block five = TestingChain.block(chain, 5);
  private final Block six = TestingChain.block(chain, 6);

  @Test
  void answersInTheOrderOfTheRequest() {
    assertThat(
            new HashLookup(List.of(six.hash(), five.hash()))
                .in(hash -> chain.byHash(hash).map(Block::body)))
        .containsExactly(six.body(), five.body());
  }

  @Test
  void leavesOutWhatItDoesNotKnow() {
    assertThat(
            new HashLookup(List.of(five.hash(), Bytes32.ZERO, six.hash()))
                .in(hash -> chain.byHash(hash).map(Block::body)))
        .containsExactly(five.body(), six.body());
  }
}
