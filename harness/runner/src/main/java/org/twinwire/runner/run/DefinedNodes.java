package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.OwnNode;

/** The nodes of a folder and those brought along. */
public final class DefinedNodes {

  private DefinedNodes() {}

  /**
   * Reads all definitions. Nodes that run already have none.
   *
   * @throws UsageException when a node that is brought along cannot be taken
   */
  public static NodeDefinitions read(Path folder, List<OwnNode> own) {
    NodeDefinitions nodes = NodeDefinitions.load(folder);
    for (OwnNode one : own) {
      nodes = one.isRunning() ? nodes : with(nodes, one);
    }
    return nodes;
  }

  private static NodeDefinitions with(NodeDefinitions nodes, OwnNode own) {
    try {
      return nodes.with(own);
    } catch (IllegalArgumentException e) {
      throw new UsageException(List.of("--node %s: %s".formatted(own, e.getMessage())));
    }
  }
}
