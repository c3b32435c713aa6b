package org.twinwire.core.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Stack;

/**
 * How much longer a step may take on one side than on the other.
 *
 * @param times largest ratio of the slower side's median to the faster side's
 * @param apartNanos difference of the medians below which the ratio is ignored
 * @param attempts fewest attempts on which medians are compared
 * @param always whether each attempt of the slower side has to exceed the bound: a stall affects
 *     all attempts, a busy machine only some
 */
record SpeedBound(double times, long apartNanos, int attempts, boolean always) {

  /** The bound for any two stacks: neither a cold start nor a few more round trips exceed it. */
  static final SpeedBound USUAL = new SpeedBound(5, 50_000_000, 3, true);

  /** Returns the scenario's own bound, or the usual one if nothing but the stacks can differ. */
  static Optional<SpeedBound> of(PlannedComparison planned, Step step) {
    return planned
        .scenario()
        .within()
        .map(times -> new SpeedBound(times, 0, 1, false))
        .or(() -> isUsual(planned, step) ? Optional.of(USUAL) : Optional.empty());
  }

  /**
   * Tests whether correct nodes connect or sync, nothing delays their bytes, and either both stacks
   * encrypt or neither does.
   */
  private static boolean isUsual(PlannedComparison planned, Step step) {
    return planned.shape() instanceof ShapePlan.One one
        && one.shaping().isNatural()
        && areAlike(Stack.of(planned.baseline()), Stack.of(planned.candidate()))
        && isCorrect(planned.scenario(), step);
  }

  private static boolean areAlike(Stack one, Stack other) {
    return (one.checksIntegrity() && other.checksIntegrity())
        || (one.checksNothing() && other.checksNothing());
  }

  private static boolean isCorrect(Scenario scenario, Step step) {
    return switch (step.action()) {
      case Action.Connect connect ->
          scenario.behaviour().isEmpty()
              && step.expect().outcomes().stream().allMatch(OutcomeKind.CONNECTED::equals);
      case Action.Sync sync -> scenario.behaviour().isEmpty();
      case Action.Discover discover -> false;
      case Action.Requests asked -> false;
      case Action.Announce announce -> false;
      case Action.Ping ping -> false;
      case Action.Send send -> false;
      case Action.Raw raw -> false;
      case Action.Mine mine -> false;
      case Action.Close close -> false;
      case Action.Wait wait -> false;
    };
  }

  /** Tests whether one side is slower than the bound allows; both have samples. */
  boolean isExceeded(List<Long> slow, List<Long> fast) {
    long usually = Percentiles.median(fast);
    return Math.min(slow.size(), fast.size()) >= attempts
        && isExceeded(Percentiles.median(slow), usually)
        && (!always || slow.stream().allMatch(each -> isExceeded(each, usually)));
  }

  private boolean isExceeded(long slowNanos, long fastNanos) {
    return fastNanos > 0 && slowNanos > fastNanos * times && slowNanos - fastNanos > apartNanos;
  }

  /** Describes the bound, such as {@code at most 5.00 times, or 50 ms more}. */
  @Override
  public String toString() {
    String ratio = String.format(Locale.ROOT, "at most %.2f times", times);
    return apartNanos == 0 ? ratio : ratio + ", or %d ms more".formatted(apartNanos / 1_000_000);
  }
}
