package org.twinwire.reports.sample;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/** A comparison whose script has several sessions. */
public final class SampleSessions {

  private SampleSessions() {}

  /** The same, with everything on the candidate's side about one session. */
  public static Comparison on(String session, Comparison comparison) {
    Side side = comparison.candidate();
    List<Finding> findings = side.findings().stream().map(found -> on(session, found)).toList();
    List<Side.LedgerRow> rows = side.ledger().stream().map(row -> on(session, row)).toList();
    return comparison.with(
        comparison.baseline(),
        new Side(
            side.stack(),
            side.verdict(),
            new Side.Found(findings, side.occurrences()),
            side.played(),
            new Side.Shown(side.shownAttempt(), side.ladder(), rows, side.log()),
            side.traces(),
            side.remarks()));
  }

  private static Finding on(String session, Finding found) {
    Finding.Subject subject =
        new Finding.Subject(
            found.message(),
            found.requestId(),
            found.direction(),
            found.stream(),
            found.lastStation(),
            Optional.of(session));
    return new Finding(
        found.type(),
        found.cause(),
        subject,
        found.evidence(),
        found.explanation(),
        found.severity());
  }

  private static Side.LedgerRow on(String session, Side.LedgerRow row) {
    return new Side.LedgerRow(
        row.index(),
        row.message(),
        row.requestId(),
        row.direction(),
        new Side.Channel(Optional.of(session), Optional.of(row.stream())),
        row.size(),
        row.digest(),
        row.lastStation(),
        row.unknown(),
        row.state(),
        row.finding());
  }
}
