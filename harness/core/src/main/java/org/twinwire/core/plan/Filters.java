package org.twinwire.core.plan;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.trace.StackChoice;

/**
 * Selects the comparisons to plan. An empty list selects everything.
 *
 * @param scenarios globs on scenario ids, {@code headers/*}
 * @param stacks names of candidate stacks or of groups of them
 * @param eth eth versions
 * @param shapes globs on the names of shapes, {@code glue*}
 * @param baseline the stack to compare with, if a scenario makes sense on it; empty: the scenario's
 *     own
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

  /** Selects every shape. */
  public Filters(List<String> scenarios, List<String> stacks, List<Integer> eth) {
    this(scenarios, stacks, eth, List.of());
  }

  /** Compares with each scenario's own baseline. */
  public Filters(
      List<String> scenarios, List<String> stacks, List<Integer> eth, List<String> shapes) {
    this(scenarios, stacks, eth, shapes, Optional.empty());
  }

  /** Tells whether the scenario's id matches. */
  public boolean letThrough(Scenario scenario) {
    return scenarios.isEmpty()
        || scenarios.stream().anyMatch(glob -> IdGlob.of(glob).matches(scenario.id()));
  }

  /** Tells whether the candidate stack is among those asked for. */
  boolean letThrough(String stack) {
    return stacks.isEmpty()
        || stacks.stream().anyMatch(word -> new StackChoice(word).stacks().contains(stack));
  }

  /** Returns the stack that is asked for; empty: none, a group or several. */
  public Optional<String> onlyStack() {
    return stacks.size() == 1 && Stack.names().contains(stacks.getFirst())
        ? Optional.of(stacks.getFirst())
        : Optional.empty();
  }

  /** Returns the same filters with another baseline; empty: each scenario's own. */
  public Filters against(Optional<String> other) {
    return new Filters(scenarios, stacks, eth, shapes, other);
  }
}
