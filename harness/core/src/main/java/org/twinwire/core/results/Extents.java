package org.twinwire.core.results;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.StepFinding;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.judge.SideFinding;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.StationReports;

/** Determines the extents of the findings of a side. */
final class Extents {

  private final List<JudgedCase> cases;
  private final int shown;

  /**
   * Creates the extents of a side.
   *
   * @param shown index of the case that is shown
   */
  Extents(List<JudgedCase> cases, int shown) {
    this.cases = cases;
    this.shown = shown;
  }

  Extent of(SideFinding found) {
    int first = found.attempts().getFirst();
    List<StepFinding> alike = found.in(first);
    Optional<Entry> entry = entry(cases.get(first), found.first());
    return new Extent(
        found.first().step(),
        alike.size(),
        alike.stream().flatMap(each -> each.finding().requestId().stream()).distinct().toList(),
        rows(found),
        entry.map(message -> message.reached().keySet()).orElse(Set.of()),
        entry.map(message -> unknown(cases.get(first), message)).orElse(Set.of()));
  }

  /** Returns the rows of the shown case, up to the number of rows in a report. */
  private List<Integer> rows(SideFinding found) {
    return found.in(shown).stream()
        .flatMap(each -> each.entry().stream())
        .filter(entry -> entry < LedgerRows.MOST)
        .distinct()
        .toList();
  }

  private static Optional<Entry> entry(JudgedCase judged, StepFinding found) {
    return found.entry().map(index -> judged.accounts().get(index).entry());
  }

  private static Set<Station> unknown(JudgedCase judged, Entry message) {
    return StationReports.of(judged.trace()).unknown(message);
  }
}
