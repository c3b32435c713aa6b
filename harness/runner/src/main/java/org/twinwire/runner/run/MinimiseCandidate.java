package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Sweeps;

/**
 * A comparison that may be worth minimising.
 *
 * @param baseline shapings of the baseline's cases; the first one represents all of them
 */
record MinimiseCandidate(
    PlannedComparison planned, List<Shaping> baseline, List<Shaping> candidate) {
  MinimiseCandidate {
    baseline = List.copyOf(baseline);
    candidate = List.copyOf(candidate);
  }

  static MinimiseCandidate of(PlannedComparison planned, Attempts baseline, Attempts candidate) {
    return new MinimiseCandidate(
        planned, shapings(planned, baseline), shapings(planned, candidate));
  }

  private static List<Shaping> shapings(PlannedComparison planned, Attempts side) {
    return switch (planned.shape()) {
      case ShapePlan.One one -> List.of(one.shaping());
      case ShapePlan.Offsets sweep -> Sweeps.of(sweep, side.traces().getFirst());
      case ShapePlan.Boundaries sweep -> Sweeps.of(sweep, side.traces().getFirst());
    };
  }
}
