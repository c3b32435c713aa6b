package org.twinwire.reports.ladder;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.Side.Rung;

/**
 * What is drawn as one figure: a rung, or many rungs that say the same.
 *
 * @param rungs in order of time, at least one
 * @param finding what went wrong with them, if something did
 */
record Entry(List<Rung> rungs, Optional<Finding> finding) {

  Entry {
    rungs = List.copyOf(rungs);
  }

  boolean many() {
    return rungs.size() > 1;
  }

  Rung first() {
    return rungs.getFirst();
  }

  Rung last() {
    return rungs.getLast();
  }

  long atNanos() {
    return first().atNanos();
  }

  boolean isMessage() {
    return first().kind().equals("message") && first().from().isPresent();
  }

  /** A message that reached the other side; all rungs of one entry did, or none. */
  boolean arrived() {
    return first().arrivedNanos().isPresent();
  }

  /** A message of which nobody reports whether it was delivered. */
  boolean unknown() {
    return isMessage() && !arrived() && first().unknown().contains(Station.DELIVERED);
  }

  long firstArrival() {
    return rungs.stream().mapToLong(r -> r.arrivedNanos().orElse(r.atNanos())).min().orElseThrow();
  }

  long lastArrival() {
    return rungs.stream().mapToLong(r -> r.arrivedNanos().orElse(r.atNanos())).max().orElseThrow();
  }
}
