package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.NothingMatchesException;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;

/**
 * The plan of a run: what to play, with which nodes. Everything that can be wrong before the
 * machine is used is checked here.
 *
 * @param nodes all defined nodes; a run uses some of them
 * @param notes what is not played, and why
 * @param peers running nodes
 */
record RunPlan(
    List<PlannedComparison> comparisons,
    NodeDefinitions nodes,
    Peers peers,
    KnownIssues knownIssues,
    List<String> notes) {
  RunPlan {
    comparisons = List.copyOf(comparisons);
    notes = List.copyOf(notes);
  }

  /**
   * Reads scenarios and nodes.
   *
   * @param faults what to play instead of the scenarios
   * @throws UsageException if the options or a scenario file are wrong
   */
  static RunPlan read(RunOptions options, Optional<FaultJob> faults) {
    ScenarioFolder folder =
        ScenarioFolder.read(options.inputs().scenarios(), options.inputs().knownIssues());
    NodeDefinitions nodes =
        DefinedNodes.read(options.inputs().nodes(), options.inputs().ownNodes());
    Peers peers = RunningNodes.of(options.inputs().ownNodes(), options.selection().pairs(), nodes);
    List<Pair> pairs = pairs(options, nodes, peers);
    List<PairPlan> plans =
        pairs.stream()
            .map(pair -> new PairPlan(pair, nodes, peers, options.selection().filters()))
            .toList();
    List<PlannedComparison> plan =
        faults.map(FaultJob::plan).orElseGet(() -> plan(options, scripts(folder, options), plans));
    List<String> notes =
        faults.isPresent()
            ? List.of()
            : plans.stream().flatMap(p -> p.leftOut(folder.scenarios()).stream()).toList();
    return new RunPlan(plan, nodes, peers, knownIssues(folder, options), notes);
  }

  private static KnownIssues knownIssues(ScenarioFolder folder, RunOptions options) {
    KnownIssues known = folder.knownIssues();
    return options.selection().behaviours().isEmpty() ? known : known.asRaces();
  }

  private static List<Pair> pairs(RunOptions options, NodeDefinitions nodes, Peers peers) {
    return options.selection().pairs().stream()
        .flatMap(pattern -> pattern.among(nodes, peers).stream())
        .distinct()
        .toList();
  }

  private static List<Scenario> scripts(ScenarioFolder folder, RunOptions options) {
    return folder.scenarios().stream()
        .map(scenario -> scenario.behavingToo(options.selection().behaviours()))
        .toList();
  }

  private static List<PlannedComparison> plan(
      RunOptions options, List<Scenario> scenarios, List<PairPlan> plans) {
    plans.forEach(PairPlan::check);
    try {
      return plans.stream()
          .flatMap(plan -> plan.comparisons(scenarios, options.selection().attempts()).stream())
          .toList();
    } catch (NothingMatchesException e) {
      throw new UsageException(e.problems());
    }
  }

  /** Returns the pairs in the order in which they are played. */
  List<Pair> pairs() {
    return comparisons.stream().map(PlannedComparison::pair).distinct().toList();
  }

  /** Returns the nodes of all pairs, each once. */
  List<NodeDefinition> usedNodes() {
    return pairs().stream()
        .flatMap(pair -> Stream.of(pair.dialer(), pair.listener()))
        .filter(name -> peers.named(name).isEmpty())
        .distinct()
        .map(nodes::named)
        .toList();
  }

  /** Returns the addresses of the running nodes of the pairs, each once. */
  List<PeerAddress> addresses() {
    return pairs().stream()
        .flatMap(pair -> peers.named(pair.listener()).stream())
        .distinct()
        .toList();
  }

  /** Tests whether each node has a control port, so that two of a kind do not get in their way. */
  boolean isDriven() {
    return addresses().isEmpty()
        && usedNodes().stream().allMatch(node -> node.blackBox().isEmpty());
  }

  boolean isTapped() {
    return comparisons.stream().anyMatch(planned -> planned.scenario().setting().tapped());
  }

  /** Returns one sentence for each known issue that has expired. */
  List<String> expiredIssues() {
    return knownIssues.expired().stream()
        .map(
            issue ->
                "%s: known issue of %s expired on %s"
                    .formatted(issue.place(), issue.scenario(), issue.expires()))
        .toList();
  }
}
