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
 * What the names of a pair mean for a run: nodes by name, black boxes among them, or the address of
 * a running one. A black box speaks one stack, so every scenario that makes sense on it is played
 * over that.
 */
record PairPlan(Pair pair, NodeDefinitions nodes, Peers peers, Filters filters) {

  /**
   * Checks the pair.
   *
   * @throws UsageException with everything that is wrong
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
    if (peer.problem().isEmpty() && peer.stack().isEmpty() && filters.stacks().size() != 1) {
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

  /** The one stack of the pair, where one of its nodes speaks but one. */
  private Optional<String> stack() {
    return blackBoxes()
        .map(BlackBoxDefinition::stack)
        .findFirst()
        .or(() -> address().map(peer -> peer.stack().orElseGet(() -> filters.stacks().getFirst())));
  }

  /**
   * What this pair is to play of the scenarios; over the one stack where there is one, as far as
   * they make sense on it.
   *
   * @throws NothingMatchesException when the filters leave nothing
   * @throws UsageException when what they leave makes no sense on the one stack
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
    boolean wanted = scenarios.stream().anyMatch(filters::letThrough);
    if (wanted && playable.stream().noneMatch(filters::letThrough)) {
      throw new UsageException(
          List.of(
              "scenario: %s: for other stacks (expected: one for %s, all that %s can speak)"
                  .formatted(String.join(", ", filters.scenarios()), only, pair)));
    }
    return Planner.plan(playable, filters.against(Optional.empty()), List.of(pair), attempts);
  }

  /** Says how many scenarios the pair leaves out, because they are about other stacks than its. */
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
            "%s: %d scenarios left out, which make no sense over %s".formatted(pair, count, only))
        .filter(note -> count > 0);
  }
}
