package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class FiguresTest {

  @Test
  void takesMedianAndPercentileOfAllRequests() {
    List<Long> micros = new ArrayList<>(LongStream.rangeClosed(1, 200).boxed().toList());
    Collections.reverse(micros);
    Figures figures =
        Figures.of(List.of(batch(micros.subList(0, 120)), batch(micros.subList(120, 200))));

    assertThat(figures.medianMicros()).isEqualTo(100);
    assertThat(figures.p99Micros()).isEqualTo(198);
  }

  @Test
  void takesTheMedianBatchSoThatABusyMomentDoesNotCount() {
    Batch usual = new Batch(List.of(1_000L, 1_000L), 2_000);
    Batch disturbed = new Batch(List.of(1_000L, 1_000L), 2_000_000_000);

    assertThat(Figures.of(List.of(usual, disturbed, usual)).requestsPerSecond())
        .isEqualTo(1e6, within(1.0));
  }

  @Test
  void hasARequestForOneOfOneAlone() {
    Figures figures = Figures.of(List.of(batch(List.of(7L))));

    assertThat(figures.medianMicros()).isEqualTo(7);
    assertThat(figures.p99Micros()).isEqualTo(7);
  }

  @Test
  void refusesABatchThatEndsBeforeItsRequests() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(List.of(5L, 9L), 8))
        .withMessage(
            "batch: got 8 ns (expected: more than 0, and no less than its longest request, 9 ns)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Batch(List.of(), 8))
        .withMessageContaining("got no request");
  }

  private static Batch batch(List<Long> micros) {
    List<Long> nanos = micros.stream().map(each -> each * 1_000).toList();
    return new Batch(nanos, nanos.stream().mapToLong(Long::longValue).sum());
  }
}
