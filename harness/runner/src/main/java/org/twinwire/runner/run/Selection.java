package org.twinwire.runner.run;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.trace.Role;

/**
 * What a run plays.
 *
 * @param attempts per side, for every scenario; empty: as each scenario says
 * @param behaviours of the nodes, beside what each scenario says of them
 */
public record Selection(
    Filters filters,
    List<PairPattern> pairs,
    Optional<Integer> attempts,
    Map<Role, Map<String, Object>> behaviours) {

  public Selection {
    pairs = List.copyOf(pairs);
    behaviours = Map.copyOf(behaviours);
  }

  /** Creates one in which the nodes behave as each scenario says. */
  public Selection(Filters filters, List<PairPattern> pairs, Optional<Integer> attempts) {
    this(filters, pairs, attempts, Map.of());
  }
}
