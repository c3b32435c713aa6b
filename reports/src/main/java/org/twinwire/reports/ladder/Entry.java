package org.twinwire.reports.ladder;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side.SequenceRow;

/**
 * One figure of the diagram: a row, or many similar rows.
 *
 * @param rows in order of time, at least one
 * @param finding of these rows, if there is one
 */
record Entry(List<SequenceRow> rows, Optional<Finding> finding) {

  Entry {
    rows = List.copyOf(rows);
  }

  boolean many() {
    return rows.size() > 1;
  }

  SequenceRow first() {
    return rows.getFirst();
  }

  SequenceRow last() {
    return rows.getLast();
  }

  long atNanos() {
    return first().atNanos();
  }

  boolean isMessage() {
    return first().kind().equals("message") && first().from().isPresent();
  }

  /** Tests whether the message reached the other side; either all rows of an entry did, or none. */
  boolean arrived() {
    return first().arrivedNanos().isPresent();
  }

  /** Tests whether nothing reports if the message was delivered. */
  boolean unknown() {
    return isMessage() && !arrived() && first().unknown().contains(Station.DELIVERED);
  }

  long firstArrival() {
    return rows.stream().mapToLong(r -> r.arrivedNanos().orElse(r.atNanos())).min().orElseThrow();
  }

  long lastArrival() {
    return rows.stream().mapToLong(r -> r.arrivedNanos().orElse(r.atNanos())).max().orElseThrow();
  }
}
