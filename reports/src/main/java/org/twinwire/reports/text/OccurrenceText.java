package org.twinwire.reports.text;

import java.util.List;
import java.util.stream.Collectors;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Side;

/**
 * Describes how often a finding occurred: {@code always (5 of 5)}, {@code race (2 of 5)}, {@code 64
 * times: requests 3–66; always (5 of 5)}.
 */
public final class OccurrenceText {

  /** Shapes listed; results.json has more. */
  private static final int SHAPES = 5;

  private OccurrenceText() {}

  /** Returns the text for the finding with this index; empty if the results do not contain it. */
  public static String of(Side side, int finding) {
    return finding < side.occurrences().size() ? of(side.occurrences().get(finding)) : "";
  }

  public static String of(Occurrence occurrence) {
    String times = occurrence.extent().text();
    return "%s%s (%d of %d%s)"
        .formatted(
            times.isEmpty() ? "" : times + "; ",
            kind(occurrence.kind()),
            occurrence.attempts(),
            occurrence.of(),
            under(occurrence.shapes()));
  }

  private static String kind(Occurrence.Kind kind) {
    return switch (kind) {
      case DETERMINISTIC -> "always";
      case RACE -> "race";
      case SHAPED -> "depends on the shape";
    };
  }

  private static String under(List<String> shapes) {
    if (shapes.isEmpty()) {
      return "";
    }
    String named = shapes.stream().limit(SHAPES).collect(Collectors.joining(", "));
    return ": " + named + (shapes.size() > SHAPES ? ", …" : "");
  }
}
