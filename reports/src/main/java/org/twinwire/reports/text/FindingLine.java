package org.twinwire.reports.text;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/**
 * A finding on its stack.
 *
 * @param stack of the side, and the session in a script with several: {@code mplex, session b}
 * @param stations where its message was last seen, as text; empty if it is about no message
 * @param often how often it occurred, as text; may be empty
 */
public record FindingLine(String stack, Finding finding, String stations, String often) {

  /** Findings shown per side. */
  private static final int FINDINGS = 3;

  /** Returns the first findings of both sides, the candidate's before the baseline's. */
  public static List<FindingLine> of(Comparison comparison) {
    return Stream.of(comparison.candidate(), comparison.baseline())
        .flatMap(FindingLine::of)
        .toList();
  }

  private static Stream<FindingLine> of(Side side) {
    return IntStream.range(0, Math.min(FINDINGS, side.findings().size()))
        .mapToObj(
            i ->
                new FindingLine(
                    side.stack() + side.findings().get(i).sessionText(),
                    side.findings().get(i),
                    StationText.of(side, i),
                    OccurrenceText.of(side, i)));
  }
}
