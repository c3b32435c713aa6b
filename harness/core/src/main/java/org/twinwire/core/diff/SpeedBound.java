package org.twinwire.core.diff;

import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.ShapePlan;

/**
 * How much longer a step may take on the one side than on the other, whichever is slower.
 *
 * @param times the slower side's median by the faster one's
 * @param apartNanos difference of the medians up to which no ratio counts
 * @param attempts below which the medians say nothing
 */
record SpeedBound(double times, long apartNanos, int attempts) {

  /** What any two stacks keep: neither a cold start nor some more round trips exceed it. */
  static final SpeedBound USUAL = new SpeedBound(5, 50_000_000, 3);

  /** The scenario's own bound; else the usual one where nothing but the stacks can differ. */
  static Optional<SpeedBound> of(PlannedComparison planned, Step step) {
    return planned
        .scenario()
        .within()
        .map(times -> new SpeedBound(times, 0, 1))
        .or(() -> isUsual(planned, step) ? Optional.of(USUAL) : Optional.empty());
  }

  /** Whether correct nodes connect or sync, and nobody holds up their bytes. */
  private static boolean isUsual(PlannedComparison planned, Step step) {
    return planned.shape() instanceof ShapePlan.One(var shaping)
        && shaping.isNatural()
        && isCorrect(planned.scenario(), step);
  }

  private static boolean isCorrect(Scenario scenario, Step step) {
    return switch (step.action()) {
      case Action.Connect connect ->
          scenario.behaviour().isEmpty() && step.expect().outcomes().stream().allMatch("connected"::equals);
      case Action.Sync sync -> scenario.behaviour().isEmpty();
      case Action.Requests asked -> false;
      case Action.Announce announce -> false;
      case Action.Raw raw -> false;
      case Action.Close close -> false;
      case Action.Wait wait -> false;
    };
  }

  boolean isExceeded(long slowNanos, long fastNanos) {
    return fastNanos > 0
        && slowNanos > fastNanos * times
        && slowNanos - fastNanos > apartNanos;
  }

  /** {@code at most 5.00 times, or 50 ms more}. */
  @Override
  public String toString() {
    String ratio = String.format(Locale.ROOT, "at most %.2f times", times);
    return apartNanos == 0 ? ratio : ratio + ", or %d ms more".formatted(apartNanos / 1_000_000);
  }
}
