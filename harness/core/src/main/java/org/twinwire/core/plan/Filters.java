package org.twinwire.core.plan;

import java.util.List;

/**
 * Which part of all comparisons to plan. An empty list lets everything through.
 *
 * @param scenarios globs on scenario ids, {@code headers/*}
 * @param stacks names of candidate stacks
 * @param eth eth versions
 */
public record Filters(List<String> scenarios, List<String> stacks, List<Integer> eth) {

  public static final Filters NONE = new Filters(List.of(), List.of(), List.of());

  public Filters {
    scenarios = List.copyOf(scenarios);
    stacks = List.copyOf(stacks);
    eth = List.copyOf(eth);
  }
}
