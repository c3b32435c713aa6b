package org.twinwire.core.plan;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.scenario.Scenario;

/**
 * Which part of all comparisons to plan. An empty list lets everything through.
 *
 * @param scenarios globs on scenario ids, {@code headers/*}
 * @param stacks names of candidate stacks
 * @param eth eth versions
 * @param shapes globs on the names of shapes, {@code glue*}
 * @param baseline the stack to compare with, where a scenario makes sense on it; empty: the
 *     scenario's own
 */
public record Filters(
    List<String> scenarios,
    List<String> stacks,
    List<Integer> eth,
    List<String> shapes,
    Optional<String> baseline) {

  public static final Filters NONE = new Filters(List.of(), List.of(), List.of());

  public Filters {
    scenarios = List.copyOf(scenarios);
    stacks = List.copyOf(stacks);
    eth = List.copyOf(eth);
    shapes = List.copyOf(shapes);
  }

  /** Filters that let every shape through. */
  public Filters(List<String> scenarios, List<String> stacks, List<Integer> eth) {
    this(scenarios, stacks, eth, List.of());
  }

  /** Compares with each scenario's own baseline. */
  public Filters(
      List<String> scenarios, List<String> stacks, List<Integer> eth, List<String> shapes) {
    this(scenarios, stacks, eth, shapes, Optional.empty());
  }

  /** Whether the scenario's id matches. */
  public boolean letThrough(Scenario scenario) {
    return scenarios.isEmpty()
        || scenarios.stream().anyMatch(glob -> IdGlob.of(glob).matches(scenario.id()));
  }

  /** The same with another baseline; empty: each scenario's own. */
  public Filters against(Optional<String> other) {
    return new Filters(scenarios, stacks, eth, shapes, other);
  }
}
