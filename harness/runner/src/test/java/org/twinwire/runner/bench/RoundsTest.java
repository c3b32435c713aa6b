package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RoundsTest {

  private final List<String> order = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  @Test
  void measuresForwardsAndBackwardsInTurn() {
    new Rounds(2, 1).measure(List.of(subject("a", 10), subject("b", 10)), notes::add);

    assertThat(order).containsExactly("a", "b", "b", "a", "a", "b");
    assertThat(notes).containsExactly("warm-up 1 of 1", "round 1 of 2", "round 2 of 2");
  }

  @Test
  void leavesOutTheWarmUp() {
    Row row = new Rounds(2, 1).measure(List.of(subject("a", 900, 20, 20)), notes::add).getFirst();

    assertThat(row.of(Load.ONE_AT_A_TIME).p99Micros()).isEqualTo(20);
    assertThat(row.warmingUp()).isZero();
  }

  @Test
  void noticesWhatStillGetsFaster() {
    Row row = new Rounds(2, 0).measure(List.of(subject("a", 100, 60)), notes::add).getFirst();

    assertThat(row.warmingUp()).isEqualTo(0.4, within(1e-9));
  }

  @Test
  void refusesNoRounds() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rounds(0, 1))
        .withMessage("rounds: got 0, expected at least 1");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Rounds(1, -1))
        .withMessage("warm-up: got -1, expected at least 0");
  }

  /** Takes these microseconds for a request, turn by turn, and then the last of them. */
  private Subject subject(String name, long... micros) {
    return new Subject() {
      private int turn;

      @Override
      public String who() {
        return name;
      }

      @Override
      public String stack() {
        return "rlpx";
      }

      @Override
      public Turn measure() {
        order.add(name);
        long nanos = micros[Math.min(turn++, micros.length - 1)] * 1_000;
        List<Batch> batches = List.of(new Batch(List.of(nanos), nanos));
        return new Turn(Map.of(Load.ONE_AT_A_TIME, batches, Load.IN_FLIGHT, batches));
      }
    };
  }
}
