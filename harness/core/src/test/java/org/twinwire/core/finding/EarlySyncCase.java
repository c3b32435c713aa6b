package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Role;

/** An example of a sync by the dialer, the last step, that is done before the head of the chain. */
public interface EarlySyncCase extends Example {

  @Override
  default List<Finding> findings(List<Rule> rules) {
    Ledger ledger = Ledger.of(trace());
    return EarlySyncs.scene(
            ledger, ledger.connections().getLast(), Role.DIALER, trace().steps().getLast())
        .map(scene -> new Causes(rules, trace().events()).explain(scene))
        .stream()
        .toList();
  }
}
