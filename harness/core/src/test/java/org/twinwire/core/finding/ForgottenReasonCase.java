package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Role;

/** An example of an end that the dialer should report with a reason. */
public interface ForgottenReasonCase extends Example {

  @Override
  default List<Finding> findings(List<Rule> rules) {
    Ledger ledger = Ledger.of(trace());
    Evidence scene = ForgottenReasons.scene(ledger, ledger.connections().getLast(), Role.DIALER);
    return List.of(new Causes(rules, trace().events()).explain(scene));
  }
}
