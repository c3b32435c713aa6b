package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Side;
import org.twinwire.core.shape.Shaping;

/**
 * A finding that a smaller scenario has to show as well.
 *
 * @param stack over which it was found
 * @param shaping of a case that had it
 */
record TargetFinding(FindingType type, String cause, String stack, Shaping shaping) {

  boolean isIn(Side side) {
    return side.findings().stream().anyMatch(this::is);
  }

  private boolean is(Finding finding) {
    return finding.type() == type && finding.cause().equals(cause);
  }

  /** Returns the first finding of the candidate. */
  static Optional<TargetFinding> first(Comparison judged, MinimiseCandidate comparison) {
    return of(judged.candidate(), comparison.candidate(), true);
  }

  /**
   * Returns the first finding that depends on the schedule; the candidate's come before the
   * baseline's.
   */
  static Optional<TargetFinding> scheduled(Comparison judged, MinimiseCandidate comparison) {
    return of(judged.candidate(), comparison.candidate(), false)
        .or(() -> of(judged.baseline(), comparison.baseline(), false));
  }

  private static Optional<TargetFinding> of(Side side, List<Shaping> shapings, boolean any) {
    return IntStream.range(0, Math.min(side.findings().size(), side.occurrences().size()))
        .filter(i -> any || isScheduled(side.occurrences().get(i)))
        .boxed()
        .findFirst()
        .map(i -> of(side, i, shapings));
  }

  private static boolean isScheduled(Occurrence occurrence) {
    return switch (occurrence.kind()) {
      case DETERMINISTIC -> false;
      case RACE, SHAPED -> true;
    };
  }

  private static TargetFinding of(Side side, int index, List<Shaping> shapings) {
    Finding finding = side.findings().get(index);
    List<String> names = side.occurrences().get(index).shapes();
    Shaping shaping =
        Stream.concat(Stream.of(Shaping.NATURAL), shapings.stream())
            .filter(one -> names.contains(one.name()))
            .findFirst()
            .or(() -> shapings.stream().findFirst())
            .orElse(Shaping.NATURAL);
    return new TargetFinding(finding.type(), finding.cause(), side.stack(), shaping);
  }
}
