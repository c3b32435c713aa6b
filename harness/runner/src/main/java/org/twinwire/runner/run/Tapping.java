package org.twinwire.runner.run;

import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;

/** Whether a comparison goes through a tap. */
final class Tapping {

  private static final ShapePlan DIRECT = new ShapePlan.One(Shaping.NATURAL);

  private Tapping() {}

  static boolean isNeeded(PlannedComparison planned) {
    return !planned.shape().equals(DIRECT);
  }
}
