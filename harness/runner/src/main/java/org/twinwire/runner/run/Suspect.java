package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Sweeps;

/**
 * A comparison that may be worth minimising.
 *
 * @param baseline what the tap did in cases of the baseline; the first stands for all of them
 */
record Suspect(PlannedComparison planned, List<Shaping> baseline, List<Shaping> candidate) {
  Suspect {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
  }

  static Suspect of(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    return new Suspect(planned, shapings(planned, baseline), shapings(planned, candidate));
  }

  private static List<Shaping> shapings(PlannedComparison planned, Attempts side) {
    return switch (planned.shape()) {
      case ShapePlan.One one -> List.of(one.shaping());
      case ShapePlan.Offsets sweep -> Sweeps.of(sweep, side.traces().getFirst());
      case ShapePlan.Boundaries sweep -> Sweeps.of(sweep, side.traces().getFirst());
    };
  }
}
