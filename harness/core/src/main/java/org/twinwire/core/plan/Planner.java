package org.twinwire.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;

/**
 * Pairs × scenarios × eth versions × shapes × candidate stacks, as far as the filters let through.
 */
public final class Planner {

  /** Attempts per side where nobody says: enough for a median, and for a race to show. */
  public static final int DEFAULT_ATTEMPTS = 5;

  private final Filters filters;
  private final Pair pair;
  private final Optional<Integer> attempts;

  private Planner(Filters filters, Pair pair, Optional<Integer> attempts) {
    this.filters = filters;
    this.pair = pair;
    this.attempts = attempts;
  }

  /**
   * Plans a run.
   *
   * @param pairs each plays everything before the next one does
   * @param attempts per side, for every scenario; empty: as each scenario says
   * @return by pair, then by scenario in the given order, then eth version, shape, stack; never
   *     empty
   * @throws NothingMatchesException if a filter, or all of them together, match nothing
   */
  public static List<PlannedComparison> plan(
      List<Scenario> scenarios, Filters filters, List<Pair> pairs, Optional<Integer> attempts) {
    if (attempts.orElse(1) < 1) {
      throw new IllegalArgumentException("attempts: " + attempts.get() + " (expected: ≥ 1)");
    }
    new FilterCheck(scenarios).check(filters);
    return FilterCheck.notEmpty(
        pairs.stream()
            .flatMap(pair -> new Planner(filters, pair, attempts).of(scenarios))
            .toList());
  }

  private Stream<PlannedComparison> of(List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(filters::letThrough)
        .flatMap(scenario -> of(scenario).stream());
  }

  private List<PlannedComparison> of(Scenario scenario) {
    return versions(scenario)
        .flatMap(version -> shapes(scenario).flatMap(shape -> ofShape(scenario, version, shape)))
        .toList();
  }

  /** A scenario that names no version is played with each that is asked for, else the newest. */
  private Stream<EthChoice> versions(Scenario scenario) {
    if (scenario.setting().eth().isEmpty() && filters.eth().isEmpty()) {
      return Stream.of(new EthChoice.NewestCommon());
    }
    List<Integer> written =
        scenario.setting().eth().isEmpty() ? filters.eth() : scenario.setting().eth();
    return written.stream()
        .filter(eth -> filters.eth().isEmpty() || filters.eth().contains(eth))
        .map(EthChoice.Exactly::new);
  }

  private Stream<ShapePlan> shapes(Scenario scenario) {
    return scenario.setting().shapes().stream()
        .filter(
            shape ->
                filters.shapes().isEmpty()
                    || filters.shapes().stream().anyMatch(g -> IdGlob.of(g).matches(shape.name())));
  }

  private Stream<PlannedComparison> ofShape(Scenario scenario, EthChoice version, ShapePlan shape) {
    return candidates(scenario)
        .filter(stack -> filters.stacks().isEmpty() || filters.stacks().contains(stack))
        .map(stack -> comparison(scenario, version, shape, stack));
  }

  /** No stack is compared with itself, unless the scenario has no other. */
  private Stream<String> candidates(Scenario scenario) {
    String baseline = baseline(scenario);
    return scenario.setting().stacks().size() == 1
        ? scenario.setting().stacks().stream()
        : scenario.setting().stacks().stream().filter(stack -> !stack.equals(baseline));
  }

  private String baseline(Scenario scenario) {
    return filters.baseline().filter(scenario::makesSenseOn).orElse(scenario.setting().baseline());
  }

  private PlannedComparison comparison(
      Scenario scenario, EthChoice version, ShapePlan shape, String stack) {
    return new PlannedComparison(
        scenario,
        pair.dialer(),
        pair.listener(),
        version,
        shape,
        baseline(scenario),
        stack,
        attempts.or(scenario::repeat).orElse(usual(shape)));
  }

  /** A sweep shows a race by its many variants. */
  private static int usual(ShapePlan shape) {
    return switch (shape) {
      case ShapePlan.One one -> DEFAULT_ATTEMPTS;
      case ShapePlan.Offsets offsets -> 1;
      case ShapePlan.Boundaries boundaries -> 1;
    };
  }
}
