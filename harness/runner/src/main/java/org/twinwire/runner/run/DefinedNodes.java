package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.OwnNode;

/** Reads the nodes of a folder and the user's own nodes. */
public final class DefinedNodes {

  private DefinedNodes() {}

  /**
   * Reads all definitions; running nodes have none.
   *
   * @throws UsageException if one of the user's nodes is invalid
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
