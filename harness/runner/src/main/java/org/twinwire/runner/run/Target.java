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
 * A finding that a smaller scenario has to show too.
 *
 * @param stack it was found over
 * @param shaping of a case that had it
 */
record Target(FindingType type, String cause, String stack, Shaping shaping) {

  boolean isIn(Side side) {
    return side.findings().stream().anyMatch(this::is);
  }

  private boolean is(Finding finding) {
    return finding.type() == type && finding.cause().equals(cause);
  }

  /** The first finding of the candidate. */
  static Optional<Target> first(Comparison judged, Suspect suspect) {
    return of(judged.candidate(), suspect.candidate(), true);
  }

  /** The first finding that depends on the schedule, the candidate's before the baseline's. */
  static Optional<Target> scheduled(Comparison judged, Suspect suspect) {
    return of(judged.candidate(), suspect.candidate(), false)
        .or(() -> of(judged.baseline(), suspect.baseline(), false));
  }

  private static Optional<Target> of(Side side, List<Shaping> shapings, boolean any) {
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

  private static Target of(Side side, int index, List<Shaping> shapings) {
    Finding finding = side.findings().get(index);
    List<String> names = side.occurrences().get(index).shapes();
    Shaping shaping =
        Stream.concat(Stream.of(Shaping.NATURAL), shapings.stream())
            .filter(one -> names.contains(one.name()))
            .findFirst()
            .or(() -> shapings.stream().findFirst())
            .orElse(Shaping.NATURAL);
    return new Target(finding.type(), finding.cause(), side.stack(), shaping);
  }
}
