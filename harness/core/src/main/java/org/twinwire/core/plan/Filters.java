package org.twinwire.core.plan;

import java.util.List;

/**
 * Which part of all comparisons to plan. An empty list lets everything through.
 *
 * @param scenarios globs on scenario ids, {@code headers/*}
 * @param stacks names of candidate stacks
 * @param eth eth versions
 * @param shapes globs on the names of shapes, {@code glue*}
 */
public record Filters(
    List<String> scenarios, List<String> stacks, List<Integer> eth, List<String> shapes) {

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
}
