package org.twinwire.runner.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The order in which subjects are measured: all of them in each round, forwards and backwards in
 * turn (A B B A), so that a machine that becomes slower or faster does so for all of them.
 *
 * @param measured rounds that count
 * @param warmUp rounds before them, which do not
 */
public record Rounds(int measured, int warmUp) {

  /** As the command line says it by default. */
  public static final Rounds DEFAULT = new Rounds(10, 15);

  public Rounds {
    require("rounds", measured, 1);
    require("warm-up", warmUp, 0);
  }

  private static void require(String what, int got, int least) {
    if (got < least) {
      throw new IllegalArgumentException(
          "%s: got %d, expected at least %d".formatted(what, got, least));
    }
  }

  /**
   * Measures them.
   *
   * @param notes gets a line before each round
   */
  List<Row> measure(List<Subject> subjects, Consumer<String> notes) {
    Map<Subject, List<Turn>> turns = new HashMap<>();
    for (int round = 0; round < warmUp + measured; round++) {
      notes.accept(note(round));
      for (Subject subject : round % 2 == 0 ? subjects : subjects.reversed()) {
        Turn turn = subject.measure();
        if (round >= warmUp) {
          turns.computeIfAbsent(subject, each -> new ArrayList<>()).add(turn);
        }
      }
    }
    return subjects.stream().map(subject -> Row.of(subject, turns.get(subject))).toList();
  }

  private String note(int round) {
    return round < warmUp
        ? "warm-up %d of %d".formatted(round + 1, warmUp)
        : "round %d of %d".formatted(round - warmUp + 1, measured);
  }
}
