package org.twinwire.refnode.fault;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StreamLimiterTest {

  private static final long SECOND = 1_000_000_000;

  @Test
  void admitsSoManyWithinAnySecond() {
    StreamLimiter.Window limiter = new StreamLimiter.Window(2);

    assertThat(limiter.admits(0)).isTrue();
    assertThat(limiter.admits(SECOND / 2)).isTrue();
    assertThat(limiter.admits(SECOND - 1)).isFalse();
    assertThat(limiter.admits(SECOND)).isTrue();
    assertThat(limiter.admits(SECOND + 1)).isFalse();
  }
}
