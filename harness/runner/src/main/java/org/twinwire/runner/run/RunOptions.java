package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.runtime.RuntimeChoice;

/**
 * What the user asks for.
 *
 * @param scenarios folder of the scenario files
 * @param knownIssues files with known issues beside those of the scenarios' folder
 * @param nodes folder of the node definitions
 * @param ownNodes nodes that are brought along
 * @param chain folder with the chain that the nodes serve; empty: one is made from the seed
 * @param report folder the report goes to
 * @param attempts per side, for every scenario; empty: as each scenario says
 * @param failing the least severity that fails
 * @param jar how the rerun command names this program
 * @param folders options to repeat in the rerun command
 * @param behaviours of the nodes, beside what each scenario says of them
 */
public record RunOptions(
    Path scenarios,
    List<Path> knownIssues,
    Path nodes,
    List<OwnNode> ownNodes,
    Optional<Path> chain,
    Path report,
    Filters filters,
    List<PairPattern> pairs,
    RuntimeChoice.Wish runtime,
    long seed,
    Optional<Integer> attempts,
    Patience patience,
    Severity failing,
    String jar,
    List<String> folders,
    Map<Role, Map<String, Object>> behaviours) {

  /** Fixed, so that two runs are the same run unless somebody asks for another one. */
  public static final long DEFAULT_SEED = 1;

  public RunOptions {
    knownIssues = List.copyOf(knownIssues);
    ownNodes = List.copyOf(ownNodes);
    pairs = List.copyOf(pairs);
    folders = List.copyOf(folders);
    behaviours = Map.copyOf(behaviours);
  }

  /** With the nodes' behaviours as each scenario says. */
  public RunOptions(
      Path scenarios,
      List<Path> knownIssues,
      Path nodes,
      List<OwnNode> ownNodes,
      Optional<Path> chain,
      Path report,
      Filters filters,
      List<PairPattern> pairs,
      RuntimeChoice.Wish runtime,
      long seed,
      Optional<Integer> attempts,
      Patience patience,
      Severity failing,
      String jar,
      List<String> folders) {
    this(
        scenarios,
        knownIssues,
        nodes,
        ownNodes,
        chain,
        report,
        filters,
        pairs,
        runtime,
        seed,
        attempts,
        patience,
        failing,
        jar,
        folders,
        Map.of());
  }

  /** The same with more of a behaviour of each node. */
  public RunOptions behaving(Map<Role, Map<String, Object>> others) {
    return new RunOptions(
        scenarios,
        knownIssues,
        nodes,
        ownNodes,
        chain,
        report,
        filters,
        pairs,
        runtime,
        seed,
        attempts,
        patience,
        failing,
        jar,
        folders,
        others);
  }
}
