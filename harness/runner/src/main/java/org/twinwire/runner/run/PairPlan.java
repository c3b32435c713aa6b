package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.plan.Planner;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Stack;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.runtime.BlackBoxDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;

/**
 * Plans the comparisons of one pair. Its names refer to defined nodes, black boxes among them, or
 * to a running node. A black box supports one stack, so every scenario that makes sense on that
 * stack is played over it.
 */
record PairPlan(Pair pair, NodeDefinitions nodes, Peers peers, Filters filters) {

  /**
   * Checks the pair.
   *
   * @throws UsageException with every problem
   */
  PairPlan check() {
    List<String> problems = new ArrayList<>();
    if (peers.named(pair.dialer()).isPresent()) {
      problems.add(
          "pair: %s dials (expected: the name of a node; an address can only be dialed)"
              .formatted(peers.word(pair.dialer())));
    }
    address().ifPresent(peer -> check(peer, problems));
    if (problems.isEmpty() && nodeNames().allMatch(name -> blackBox(name).isPresent())) {
      problems.add(
          "pair: %s, %s are black boxes (expected: one node with a control port)"
              .formatted(pair.dialer(), pair.listener()));
    }
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return this;
  }

  private void check(PeerAddress peer, List<String> problems) {
    peer.problem().map("pair: "::concat).ifPresent(problems::add);
    if (peer.problem().isEmpty() && peer.stack().or(filters::onlyStack).isEmpty()) {
      problems.add(
          "pair: %s does not say its stack (expected: one --stack of %s)"
              .formatted(peer, Stack.names()));
    }
  }

  private Optional<PeerAddress> address() {
    return peers.named(pair.listener());
  }

  private Stream<String> nodeNames() {
    return Stream.of(pair.dialer(), pair.listener())
        .distinct()
        .filter(name -> peers.named(name).isEmpty());
  }

  private Optional<BlackBoxDefinition> blackBox(String name) {
    return nodes.named(name).blackBox();
  }

  private Stream<BlackBoxDefinition> blackBoxes() {
    return nodeNames().flatMap(name -> blackBox(name).stream());
  }

  /** Returns the only stack of the pair, if one of its nodes supports just one. */
  private Optional<String> stack() {
    return blackBoxes()
        .map(BlackBoxDefinition::stack)
        .findFirst()
        .or(() -> address().flatMap(peer -> peer.stack().or(filters::onlyStack)));
  }

  /**
   * Returns the comparisons of this pair; if it has only one stack, those that make sense on it.
   *
   * @throws org.twinwire.core.plan.NothingMatchesException if the filters leave nothing
   * @throws UsageException if what they leave makes no sense on the only stack
   */
  List<PlannedComparison> comparisons(List<Scenario> scenarios, Optional<Integer> attempts) {
    return stack()
        .map(only -> over(only, scenarios, attempts))
        .orElseGet(() -> Planner.plan(scenarios, filters, List.of(pair), attempts));
  }

  private List<PlannedComparison> over(
      String only, List<Scenario> scenarios, Optional<Integer> attempts) {
    List<Scenario> playable =
        scenarios.stream()
            .filter(scenario -> scenario.makesSenseOn(only))
            .map(scenario -> scenario.over(only))
            .toList();
    boolean matched = scenarios.stream().anyMatch(filters::letThrough);
    if (matched && playable.stream().noneMatch(filters::letThrough)) {
      throw new UsageException(
          List.of(
              "scenario: %s: for other stacks (expected: one for %s, the only stack of %s)"
                  .formatted(String.join(", ", filters.scenarios()), only, pair)));
    }
    return Planner.plan(playable, filters.against(Optional.empty()), List.of(pair), attempts);
  }

  /** Returns how many scenarios the pair leaves out, because they are about other stacks. */
  Optional<String> leftOut(List<Scenario> scenarios) {
    return stack().flatMap(only -> leftOut(only, scenarios));
  }

  private Optional<String> leftOut(String only, List<Scenario> scenarios) {
    long count =
        scenarios.stream()
            .filter(filters::letThrough)
            .filter(scenario -> !scenario.makesSenseOn(only))
            .count();
    return Optional.of(
            "%s: %d scenarios left out, which do not apply to %s".formatted(pair, count, only))
        .filter(note -> count > 0);
  }
}
