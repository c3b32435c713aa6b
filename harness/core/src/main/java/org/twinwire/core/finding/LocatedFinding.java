package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A finding and its place in the ledger.
 *
 * @param entry index of the entry it is about
 * @param connection index of the connection it is about
 * @param sinceNanos when the deviation began, such as the time at which a lost message was sent
 */
record LocatedFinding(
    Finding finding, Optional<Integer> entry, Optional<Integer> connection, long sinceNanos) {

  /** Returns the same about a session of the script, which {@code text} describes. */
  LocatedFinding on(String session, String text) {
    List<String> evidence = new ArrayList<>(finding.evidence());
    evidence.add(text);
    Finding named = finding.on(Optional.of(session)).with(evidence);
    return new LocatedFinding(named, entry, connection, sinceNanos);
  }
}
