package org.twinwire.runner.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

class ClockOffsetTest {

  private final AtomicLong now = new AtomicLong(1_000_000);

  @Test
  void findsTheOffsetOfAnotherClock() {
    ClockOffset clock = ClockOffset.measure(theirs(5_000_000, 100), now::get);

    assertThat(clock.nanos()).isBetween(-5_000_050L, -4_999_950L);
    assertThat(clock.roundTripNanos()).isEqualTo(200);
  }

  @Test
  void trustsTheShortestRoundTrip() {
    Iterator<Long> oneWays = List.of(9_000L, 700L, 8L, 5_000L, 60L, 60L, 60L, 60L).iterator();

    ClockOffset clock = ClockOffset.measure(() -> answer(5_000_000, oneWays.next()), now::get);

    assertThat(clock.roundTripNanos()).isEqualTo(16);
  }

  @Test
  void takesTheSameClockForWhatItIs() {
    LongSupplier slowAnswer =
        () -> {
          long there = now.get();
          now.addAndGet(400);
          return there;
        };

    assertThat(ClockOffset.measure(slowAnswer, now::get).nanos()).isZero();
  }

  private LongSupplier theirs(long ahead, long oneWay) {
    return () -> answer(ahead, oneWay);
  }

  private long answer(long ahead, long oneWay) {
    long there = now.addAndGet(oneWay) + ahead;
    now.addAndGet(oneWay);
    return there;
  }
}
