package org.twinwire.core.plan;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;

/** Scenarios × candidate stacks × eth versions, as far as the filters let through. */
public final class Planner {

  /** Attempts per side where nobody says: enough for a median, and for a race to show. */
  public static final int DEFAULT_ATTEMPTS = 5;

  private final Filters filters;
  private final Pair names;
  private final Optional<Integer> attempts;

  private Planner(Filters filters, Pair names, Optional<Integer> attempts) {
    this.filters = filters;
    this.names = names;
    this.attempts = attempts;
  }

  /**
   * Plans a run.
   *
   * @param attempts per side, for every scenario; empty: as each scenario says
   * @return by scenario in the given order, then eth version, then stack; never empty
   * @throws NothingMatchesException if a filter, or all of them together, match nothing
   */
  public static List<PlannedComparison> plan(
      List<Scenario> scenarios, Filters filters, Pair names, Optional<Integer> attempts) {
    if (attempts.orElse(1) < 1) {
      throw new IllegalArgumentException("attempts: " + attempts.get() + " (expected: ≥ 1)");
    }
    new FilterCheck(scenarios).check(filters);
    Planner planner = new Planner(filters, names, attempts);
    List<PlannedComparison> plan =
        scenarios.stream().filter(planner::wanted).flatMap(s -> planner.of(s).stream()).toList();
    return FilterCheck.notEmpty(plan);
  }

  private boolean wanted(Scenario scenario) {
    return filters.scenarios().isEmpty()
        || filters.scenarios().stream().anyMatch(g -> IdGlob.of(g).matches(scenario.id()));
  }

  private List<PlannedComparison> of(Scenario scenario) {
    return scenario.eth().stream()
        .filter(eth -> filters.eth().isEmpty() || filters.eth().contains(eth))
        .flatMap(
            eth ->
                scenario.stacks().stream()
                    .filter(s -> filters.stacks().isEmpty() || filters.stacks().contains(s))
                    .map(stack -> comparison(scenario, eth, stack)))
        .toList();
  }

  private PlannedComparison comparison(Scenario scenario, int eth, String stack) {
    return new PlannedComparison(
        scenario,
        names.dialer(),
        names.listener(),
        eth,
        new ShapePlan.One(Shaping.NATURAL),
        scenario.baseline(),
        stack,
        attempts.or(scenario::repeat).orElse(DEFAULT_ATTEMPTS));
  }
}
