package org.twinwire.core.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.ledger.Disposition;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.MessageCode;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.StationReports;

/** The ledger as rows of a report. */
final class LedgerRows {

  /** Most rows shown. */
  static final int MOST = 1_000;

  private LedgerRows() {}

  static List<Side.LedgerRow> of(JudgedCase judged, Map<Integer, Integer> findingOfEntry) {
    StationReports stations = StationReports.of(judged.trace());
    return judged.ledger().entries().stream()
        .limit(MOST)
        .map(
            entry ->
                row(
                    entry,
                    stations.unknown(entry),
                    Optional.ofNullable(findingOfEntry.get(entry.index()))))
        .toList();
  }

  private static Side.LedgerRow row(Entry entry, Set<Station> unknown, Optional<Integer> finding) {
    return new Side.LedgerRow(
        entry.index(),
        MessageCode.nameOf(entry.message().code()),
        entry.message().requestId(),
        entry.direction(),
        entry.stream(),
        entry.message().size(),
        entry.message().digest(),
        entry.lastStation(),
        unknown,
        entry.fate() == Disposition.UNDERWAY ? entry.reason() : entry.fate().word(),
        finding);
  }

  static Optional<Long> delivered(Entry entry) {
    return Optional.ofNullable(entry.passed().get(Station.DELIVERED));
  }
}
