package org.twinwire.core.fault;

import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;

/**
 * A comparison with a fault in one of its nodes. Each of its stacks is a cell of the table; if both
 * are the same, it is one cell.
 */
public record PlannedFault(PlantedFault fault, Role side, PlannedComparison comparison) {

  /** Returns its stacks: baseline and candidate, or one if they are the same. */
  public List<String> stacks() {
    return List.of(comparison.baseline(), comparison.candidate()).stream().distinct().toList();
  }
}
