package org.twinwire.refnode.chain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.apache.tuweni.units.bigints.UInt64;
import org.junit.jupiter.api.Test;

class HeaderWalkTest {

  private final Chain chain = TestingChain.read();

  @Test
  void risesFromTheOrigin() {
    assertThat(walk(5, 3, 0, false)).containsExactly(5L, 6L, 7L);
  }

  @Test
  void leavesBlocksOut() {
    assertThat(walk(5, 3, 3, false)).containsExactly(5L, 9L, 13L);
  }

  @Test
  void falls() {
    assertThat(walk(5, 3, 1, true)).containsExactly(5L, 3L, 1L);
  }

  @Test
  void endsAtGenesisAndAtTheHead() {
    assertThat(walk(2, 10, 0, true)).containsExactly(2L, 1L, 0L);
    assertThat(walk(29, 10, 0, false)).containsExactly(29L, 30L);
    assertThat(walk(1, 10, 0, true)).containsExactly(1L, 0L);
  }

  @Test
  void givesTheOriginOnlyWhenTheSkipIsBeyondEverything() {
    assertThat(walk(5, 10, -1, false)).containsExactly(5L);
    assertThat(walk(5, 10, -1, true)).containsExactly(5L);
    assertThat(walk(5, 10, 5, true)).containsExactly(5L);
    assertThat(walk(5, 10, 4, true)).containsExactly(5L, 0L);
  }

  @Test
  void givesNothingForALimitOfZeroOrAnUnknownOrigin() {
    assertThat(walk(5, 0, 0, false)).isEmpty();
    HeaderWalk unknown = new HeaderWalk(Optional.empty(), UInt64.ONE, UInt64.ZERO, false);
    assertThat(unknown.over(chain)).isEmpty();
  }

  private List<Long> walk(long origin, long limit, long skip, boolean reverse) {
    HeaderWalk walk =
        new HeaderWalk(
            chain.byNumber(UInt64.valueOf(origin)), unsigned(limit), unsigned(skip), reverse);
    return walk.over(chain).stream().map(Header::parse).map(Header::number).toList();
  }

  private static UInt64 unsigned(long value) {
    return value < 0 ? UInt64.MAX_VALUE : UInt64.valueOf(value);
  }
}
