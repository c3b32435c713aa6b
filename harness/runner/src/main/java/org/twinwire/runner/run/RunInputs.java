package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.runner.runtime.OwnNode;

/**
 * What a run reads.
 *
 * @param scenarios folder of the scenario files
 * @param knownIssues files with known issues beside those of the scenarios' folder
 * @param nodes folder of the node definitions
 * @param ownNodes nodes of the user, beside those
 * @param chain folder with the chain that the nodes serve; empty: one is made from the seed
 */
public record RunInputs(
    Path scenarios,
    List<Path> knownIssues,
    Path nodes,
    List<OwnNode> ownNodes,
    Optional<Path> chain) {

  public RunInputs {
    knownIssues = List.copyOf(knownIssues);
    ownNodes = List.copyOf(ownNodes);
  }
}
