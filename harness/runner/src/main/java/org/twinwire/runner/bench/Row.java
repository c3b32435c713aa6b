package org.twinwire.runner.bench;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The figures of a subject.
 *
 * @param warmingUp by which share requests one at a time were faster in the second half of the
 *     rounds than in the first; negative if they were slower
 */
record Row(String who, String stack, Map<Load, Figures> figures, double warmingUp) {

  Row {
    figures = Map.copyOf(figures);
  }

  static Row of(Subject subject, List<Turn> turns) {
    int half = turns.size() / 2;
    double before = medianMicros(turns.subList(0, Math.max(1, half)));
    double after = medianMicros(turns.subList(half, turns.size()));
    return new Row(
        subject.who(),
        subject.stack(),
        Stream.of(Load.values())
            .collect(Collectors.toMap(Function.identity(), load -> figures(turns, load))),
        1 - after / before);
  }

  private static double medianMicros(List<Turn> turns) {
    return figures(turns, Load.ONE_AT_A_TIME).medianMicros();
  }

  private static Figures figures(List<Turn> turns, Load load) {
    return Figures.of(turns.stream().flatMap(turn -> turn.of(load).stream()).toList());
  }

  Figures of(Load load) {
    return figures.get(load);
  }

  /** Returns how many times as long a request takes as over {@code echo}. */
  double ratio(Row echo, Load load) {
    return switch (load) {
      case ONE_AT_A_TIME -> of(load).medianMicros() / echo.of(load).medianMicros();
      case IN_FLIGHT -> echo.of(load).requestsPerSecond() / of(load).requestsPerSecond();
    };
  }
}
