package org.twinwire.core.results;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.finding.Account;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.StationReports;
import org.twinwire.core.trace.EthCode;

/** Converts the ledger into rows of a report: messages, and behind them packets of discovery. */
final class LedgerRows {

  /** The largest number of rows shown. */
  static final int MOST = 1_000;

  private LedgerRows() {}

  static List<Side.LedgerRow> of(
      JudgedCase judged, CaseSessions sessions, Map<Integer, Integer> findingOfEntry) {
    StationReports stations = StationReports.of(judged.trace());
    Stream<Side.LedgerRow> messages =
        judged.accounts().stream()
            .map(
                account ->
                    row(
                        account,
                        sessions.nameOf(account.entry().connection()),
                        stations.unknown(account.entry()),
                        Optional.ofNullable(findingOfEntry.get(account.entry().index()))));
    return Stream.concat(
            messages, PacketRows.ledger(judged.trace(), judged.accounts().size()).stream())
        .limit(MOST)
        .toList();
  }

  private static Side.LedgerRow row(
      Account account, Optional<String> session, Set<Station> unknown, Optional<Integer> finding) {
    Entry entry = account.entry();
    return new Side.LedgerRow(
        entry.index(),
        EthCode.nameOf(entry.message().code()),
        entry.message().requestId(),
        entry.direction(),
        new Side.Channel(session, Optional.of(entry.stream())),
        entry.message().size(),
        entry.message().digest(),
        entry.lastReached(),
        unknown,
        account.text(),
        finding);
  }

  static Optional<Long> delivered(Entry entry) {
    return Optional.ofNullable(entry.passed().get(Station.DELIVERED));
  }
}
