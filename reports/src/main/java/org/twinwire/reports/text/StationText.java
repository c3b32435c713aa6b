package org.twinwire.reports.text;

import java.util.Collection;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side;

/** Describes stations. */
public final class StationText {

  private StationText() {}

  /**
   * Returns where the message of a finding was last seen, and which stations nothing reports:
   * {@code last station read, unknown: tapped}; empty for a finding that is about no message.
   */
  public static String of(Side side, int finding) {
    Set<Station> unknown =
        finding < side.occurrences().size()
            ? side.occurrences().get(finding).extent().unknown()
            : Set.of();
    return side.findings()
        .get(finding)
        .lastStation()
        .map(last -> "last station " + word(last) + suffix(unknown))
        .orElse("");
  }

  /** Lists stations, such as {@code tapped, read}. */
  public static String list(Collection<Station> stations) {
    return stations.stream().map(StationText::word).collect(Collectors.joining(", "));
  }

  public static String word(Station station) {
    return station.name().toLowerCase(Locale.ROOT);
  }

  private static String suffix(Set<Station> unknown) {
    return unknown.isEmpty() ? "" : ", unknown: " + list(unknown);
  }
}
