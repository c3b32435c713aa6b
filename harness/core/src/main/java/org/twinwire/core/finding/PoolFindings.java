package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.PoolChecks;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.trace.Role;

/** Makes findings of what nodes did wrong with transactions. */
final class PoolFindings {

  private PoolFindings() {}

  /** Returns the finding; empty if the message that shows it is unknown, or no cause fits. */
  static Optional<LocatedFinding> of(PoolChecks.Breach breach, Ledger ledger, Causes causes) {
    return scene(breach.what(), breach.by(), ledger)
        .map(
            scene ->
                new LocatedFinding(
                    causes.explain(scene),
                    scene.entry().map(Entry::index),
                    Optional.of(scene.connection().index()),
                    Facts.sinceNanos(scene)))
        .filter(located -> !located.finding().isUnexplained());
  }

  /** Returns the evidence of a breach. */
  static Optional<Evidence> scene(PoolBreach breach, Role by, Ledger ledger) {
    Role sender = breach instanceof PoolBreach.NeverAsked ? by.other() : by;
    return ledger.entries().stream()
        .filter(entry -> entry.direction() == sender)
        .filter(entry -> entry.message().digest().equals(breach.shown().digest()))
        .filter(entry -> entry.sent().session().equals(breach.shown().session()))
        .findFirst()
        .map(entry -> scene(breach, entry, ledger));
  }

  private static Evidence scene(PoolBreach breach, Entry entry, Ledger ledger) {
    Connection connection = ledger.connections().get(entry.connection());
    return new Evidence(
        FindingType.UNMET,
        ledger.text(),
        new Evidence.Route(connection, entry.direction(), entry.stream()),
        new Evidence.Messages(Optional.of(entry), List.of(), List.of()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.of(breach),
        Optional.empty());
  }
}
