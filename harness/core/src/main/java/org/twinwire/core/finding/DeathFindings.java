package org.twinwire.core.finding;

import java.util.Optional;
import java.util.Set;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/**
 * Makes findings for nodes that died. What is missing from a dead node's report is a consequence.
 */
final class DeathFindings {

  /** Findings about the peer of a dead node that the death explains. */
  private static final Set<FindingType> CONSEQUENCES =
      Set.of(FindingType.LOST, FindingType.TIMED_OUT, FindingType.LATE, FindingType.DISCONNECTED);

  private DeathFindings() {}

  static boolean isConsequence(LocatedFinding found) {
    return CONSEQUENCES.contains(found.finding().type());
  }

  /** Returns the finding, located where the connection to the peer broke off. */
  static LocatedFinding of(Event.ProcessDied death, Ledger ledger, Causes causes) {
    Connection connection =
        ledger.connections().isEmpty() ? Connection.none() : ledger.connections().getLast();
    Evidence evidence =
        new Evidence(
            FindingType.DISCONNECTED,
            ledger.text(),
            new Evidence.Route(connection, death.role(), ""),
            Evidence.Messages.NONE,
            Optional.empty());
    long since =
        connection
            .end(death.role().other())
            .closed(By.REMOTE)
            .map(Event::nanos)
            .orElse(death.nanos());
    return new LocatedFinding(causes.explain(evidence), Optional.empty(), Optional.empty(), since);
  }
}
