package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.PacketLedger;

/** An example of a step that discovers something else than it expects. */
public interface PacketExample extends Example {

  /** Whether something did not come, as opposed to something that should not have come. */
  boolean missing();

  /** The finding of the first packet that one of these rules explains, or else of the last one. */
  @Override
  default List<Finding> findings(List<Rule> rules) {
    PacketLedger ledger = PacketLedger.of(trace());
    Causes causes = new Causes(rules, trace().events());
    List<Finding> all =
        DiscoveryFindings.scenes(ledger, ledger.entries(), missing()).map(causes::explain).toList();
    return List.of(
        all.stream()
            .filter(finding -> !finding.isUnexplained())
            .findFirst()
            .orElseGet(all::getLast));
  }
}
