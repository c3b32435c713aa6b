package org.twinwire.runner.selftest;

import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;

/** A comparison as two runs have to agree on it: no times, no offsets. */
record Cell(String scenario, int eth, String stack, Verdict verdict, List<String> findings) {

  static List<Cell> of(RunResults results) {
    return results.comparisons().stream().map(Cell::of).toList();
  }

  private static Cell of(Comparison comparison) {
    return new Cell(
        comparison.scenario(),
        comparison.eth(),
        comparison.candidate().stack(),
        comparison.verdict(),
        Stream.of(comparison.baseline(), comparison.candidate()).flatMap(Cell::findings).toList());
  }

  private static Stream<String> findings(Side side) {
    return side.findings().stream()
        .map(f -> "%s %s %s %s".formatted(side.stack(), f.type(), f.cause(), f.lastStation()));
  }
}
