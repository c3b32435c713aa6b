package org.twinwire.runner.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.runtime.OwnNode;
import picocli.CommandLine.Option;

/** Options for the user's own nodes, in addition to those of the folder. */
final class NodeOptions {

  @Option(
      names = "--node",
      paramLabel = "NAME=WHAT",
      description =
          "A node of your own: a ready image, ./FOLDER with a node.yaml, or the enode:// URL or"
              + " multiaddr of a running node. Repeatable.")
  private List<String> nodes = new ArrayList<>();

  List<OwnNode> own() {
    return nodes.stream().map(NodeOptions::parse).toList();
  }

  static OwnNode parse(String text) {
    try {
      return OwnNode.parse(text);
    } catch (IllegalArgumentException e) {
      throw new UsageException(List.of("--node " + text + ": " + e.getMessage()));
    }
  }

  /** Returns the options that a rerun command has to repeat. */
  List<String> words() {
    return nodes.stream().flatMap(node -> Stream.of("--node", node)).toList();
  }
}
