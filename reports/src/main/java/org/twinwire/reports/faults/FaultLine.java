package org.twinwire.reports.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.FaultRow;

/**
 * A planted fault: what should be found beside what was found.
 *
 * @param expected type, cause and, if one is expected, station
 * @param got the same of the finding; empty if there was none
 */
public record FaultLine(FaultRow row, List<String> expected, List<Part> got) {

  /** Type, cause or station of a finding. */
  public record Part(String text, boolean right) {}

  public FaultLine {
    expected = List.copyOf(expected);
    got = List.copyOf(got);
  }

  static FaultLine of(FaultRow row) {
    List<String> expected =
        new ArrayList<>(List.of(row.expectedType().name(), row.expectedCause()));
    row.expectedStation().map(FaultLine::word).ifPresent(expected::add);
    return new FaultLine(row, expected, got(row));
  }

  private static List<Part> got(FaultRow row) {
    List<Part> got = new ArrayList<>();
    row.type().ifPresent(t -> got.add(new Part(t.name(), t == row.expectedType())));
    row.cause().ifPresent(c -> got.add(new Part(c, c.equals(row.expectedCause()))));
    row.station().ifPresent(s -> got.add(new Part(word(s), isRight(s, row.expectedStation()))));
    return got;
  }

  private static boolean isRight(Station station, Optional<Station> expected) {
    return expected.map(station::equals).orElse(true);
  }

  private static String word(Station station) {
    return station.name().toLowerCase(Locale.ROOT);
  }
}
