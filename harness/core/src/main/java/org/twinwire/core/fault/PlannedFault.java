package org.twinwire.core.fault;

import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;

/**
 * A comparison to be played with a fault at one of its nodes. Both of its stacks are cells of the
 * table, unless they are the same one.
 */
public record PlannedFault(PlantedFault fault, Role side, PlannedComparison comparison) {

  /** The stacks that it says something about: one, or baseline and candidate. */
  public List<String> stacks() {
    return List.of(comparison.baseline(), comparison.candidate()).stream().distinct().toList();
  }
}
