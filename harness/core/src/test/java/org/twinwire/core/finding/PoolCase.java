package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.PoolBreach;
import org.twinwire.core.ledger.PoolTraffic;
import org.twinwire.core.trace.Role;

/** An example of what the listener does wrong with transactions. */
public interface PoolCase extends Example {

  /** What is wrong, by the listener's events and those of its peer. */
  List<PoolBreach> breaches(PoolTraffic listener, PoolTraffic dialer);

  @Override
  default List<Finding> findings(List<Rule> rules) {
    Ledger ledger = Ledger.of(trace());
    Causes causes = new Causes(rules, trace().events());
    return breaches(traffic(Role.LISTENER), traffic(Role.DIALER)).stream()
        .map(breach -> PoolFindings.scene(breach, Role.LISTENER, ledger).orElseThrow())
        .map(causes::explain)
        .toList();
  }

  private PoolTraffic traffic(Role role) {
    return PoolTraffic.of(trace().events(), role);
  }
}
