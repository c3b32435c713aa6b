package org.twinwire.tap.relay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class AddedLatencyTest {

  /** Busy machines included; a lone one adds a tenth of it. */
  private static final long NANOS_MAX = 1_000_000;

  @Test
  void naturalCostsLittle() throws IOException {
    long nanos = AddedLatency.medianNanos();
    System.out.printf("added by the tap: %.1f µs median%n", nanos / 1000.0);
    assertThat(nanos).isLessThan(NANOS_MAX);
  }
}
