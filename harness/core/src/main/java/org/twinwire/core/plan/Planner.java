package org.twinwire.core.plan;

import java.util.List;
import org.twinwire.core.scenario.Scenario;

/** Scenarios × candidate stacks × eth versions, as far as the filters let through. */
public final class Planner {

  /** Bytes pass between the nodes as they are. */
  public static final String NATURAL = "natural";

  private final Filters filters;
  private final Pair names;
  private final int defaultAttempts;

  private Planner(Filters filters, Pair names, int defaultAttempts) {
    this.filters = filters;
    this.names = names;
    this.defaultAttempts = defaultAttempts;
  }

  /**
   * Plans a run.
   *
   * @param defaultAttempts attempts per side for scenarios that do not say
   * @return by scenario in the given order, then eth version, then stack; never empty
   * @throws NothingMatchesException if a filter, or all of them together, match nothing
   */
  public static List<PlannedComparison> plan(
      List<Scenario> scenarios, Filters filters, Pair names, int defaultAttempts) {
    if (defaultAttempts < 1) {
      throw new IllegalArgumentException("attempts: " + defaultAttempts + " (expected: ≥ 1)");
    }
    new FilterCheck(scenarios).check(filters);
    Planner planner = new Planner(filters, names, defaultAttempts);
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
        NATURAL,
        scenario.baseline(),
        stack,
        scenario.repeat().orElse(defaultAttempts));
  }
}
