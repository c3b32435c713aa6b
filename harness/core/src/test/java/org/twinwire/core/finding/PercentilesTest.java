package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class PercentilesTest {

  @Test
  void takesTheMiddleSample() {
    assertThat(Percentiles.median(List.of(9L, 1L, 5L))).isEqualTo(5);
    assertThat(Percentiles.median(List.of(9L, 1L, 5L, 7L))).isEqualTo(6);
    assertThat(Percentiles.median(List.of(4L))).isEqualTo(4);
  }

  @Test
  void takesTheNearestRankFor95Percent() {
    List<Long> hundred = LongStream.rangeClosed(1, 100).boxed().toList().reversed();

    assertThat(Percentiles.p95(hundred)).isEqualTo(95);
    assertThat(Percentiles.p95(List.of(3L, 1L, 2L, 5L, 4L))).isEqualTo(5);
  }

  @Test
  void isZeroWithoutSamples() {
    assertThat(Percentiles.median(List.of())).isZero();
    assertThat(Percentiles.p95(List.of())).isZero();
  }
}
