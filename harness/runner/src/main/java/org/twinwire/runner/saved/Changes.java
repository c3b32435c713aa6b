package org.twinwire.runner.saved;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;
import org.twinwire.runner.run.Explanation;

/** What comparisons came to that came to something else before. */
final class Changes {

  private record Cell(
      String scenario,
      Comparison.Pair pair,
      int eth,
      String shape,
      String baseline,
      String candidate) {

    static Cell of(Comparison one) {
      return new Cell(
          one.scenario(),
          one.pair(),
          one.eth(),
          one.shape(),
          one.baseline().stack(),
          one.candidate().stack());
    }
  }

  private record Outcome(Verdict verdict, List<String> findings) {

    static Outcome of(Comparison one) {
      return new Outcome(
          one.verdict(), Stream.of(one.baseline(), one.candidate()).flatMap(Outcome::of).toList());
    }

    private static Stream<String> of(Side side) {
      return side.findings().stream()
          .map(
              found ->
                  "%s: %s %s%s"
                      .formatted(
                          side.stack(),
                          found.type(),
                          found.cause(),
                          found.lastStation().map(Outcome::station).orElse("")));
    }

    private static String station(Station station) {
      return ", last seen " + EventText.station(station);
    }

    @Override
    public String toString() {
      return findings.isEmpty()
          ? verdict.toString()
          : verdict + findings.stream().distinct().collect(Collectors.joining("; ", " (", ")"));
    }
  }

  private Changes() {}

  /** A line each: verdict and findings with causes and last stations, before and after. */
  static List<String> between(List<Comparison> before, List<Comparison> after) {
    Map<Cell, Outcome> outcomes = new HashMap<>();
    before.forEach(one -> outcomes.put(Cell.of(one), Outcome.of(one)));
    List<String> lines = new ArrayList<>();
    for (Comparison one : after) {
      Outcome now = Outcome.of(one);
      Outcome then = outcomes.getOrDefault(Cell.of(one), now);
      if (!then.equals(now)) {
        lines.add("%s: was %s, is %s".formatted(Explanation.name(one), then, now));
      }
    }
    return lines;
  }
}
