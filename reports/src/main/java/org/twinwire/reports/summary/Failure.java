package org.twinwire.reports.summary;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;
import org.twinwire.reports.text.OccurrenceText;

/** A comparison that needs a look, with the first findings of both sides. */
record Failure(Comparison comparison, List<Line> lines) {

  /** Findings told of each side. */
  private static final int FINDINGS = 3;

  /**
   * A finding on its stack.
   *
   * @param often how often it came, in words; may be empty
   */
  record Line(String stack, Finding finding, String often) {}

  static Failure of(Comparison comparison) {
    Stream<Line> lines =
        Stream.of(comparison.candidate(), comparison.baseline()).flatMap(Failure::lines);
    return new Failure(comparison, lines.toList());
  }

  private static Stream<Line> lines(Side side) {
    return IntStream.range(0, Math.min(FINDINGS, side.findings().size()))
        .mapToObj(i -> new Line(side.stack(), side.findings().get(i), OccurrenceText.of(side, i)));
  }
}
