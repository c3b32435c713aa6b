package org.twinwire.core.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;

/** Plans pairs × scenarios × eth versions × shapes × candidate stacks that the filters select. */
public final class Planner {

  /** Default attempts per side: enough for a median, and for a race to show. */
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
   * @param pairs each plays everything before the next one
   * @param attempts per side, for every scenario; empty: as each scenario says
   * @return by pair, then by scenario in the given order, then eth version, shape, stack; never
   *     empty
   * @throws NothingMatchesException if a filter, or all of them together, match nothing
   */
  public static List<PlannedComparison> plan(
      List<Scenario> scenarios, Filters filters, List<Pair> pairs, Optional<Integer> attempts) {
    if (attempts.orElse(1) < 1) {
      throw new IllegalArgumentException(
          "attempts: got " + attempts.get() + ", expected at least 1");
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

  /**
   * Returns the requested versions for a scenario that names none; the newest if none is requested.
   */
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
        .filter(filters::letThrough)
        .map(stack -> comparison(scenario, version, shape, stack));
  }

  /** Returns the candidates without the baseline, unless the scenario has no other stack. */
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

  /** Returns the default number of attempts: 1 for a sweep, whose many variants show a race. */
  private static int usual(ShapePlan shape) {
    return switch (shape) {
      case ShapePlan.One one -> DEFAULT_ATTEMPTS;
      case ShapePlan.Offsets offsets -> 1;
      case ShapePlan.Boundaries boundaries -> 1;
    };
  }
}
