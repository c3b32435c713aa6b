package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TcpEchoTest {

  @Test
  void timesEveryRequestOfEveryBatch() {
    try (TcpEcho echo = TcpEcho.start()) {
      Turn turn = echo.measure();

      for (Load load : Load.values()) {
        assertThat(turn.of(load))
            .hasSize(Turn.BATCHES)
            .allSatisfy(batch -> assertThat(batch.latencyNanos()).hasSize(Batch.REQUESTS));
      }
    }
  }
}
