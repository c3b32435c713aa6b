package org.twinwire.runner.cli;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.runtime.OwnNode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Options that select the nodes and their pairs. */
final class PairOptions {

  @Mixin private NodeOptions nodes;

  @Option(
      names = "--pair",
      paramLabel = "DIALER,LISTENER",
      description =
          "Names or globs of the two nodes, name@release for another release; the listener may be"
              + " the enode:// URL or the multiaddr of a running node, or the name that --node"
              + " gives it (default: refnode,refnode; all pairs: '*,*'). Repeatable.")
  private List<String> pairs = new ArrayList<>();

  List<PairPattern> patterns() {
    return pairs.isEmpty()
        ? List.of(PairPattern.REFERENCE)
        : pairs.stream().map(PairPattern::parse).toList();
  }

  List<OwnNode> own() {
    return nodes.own();
  }

  /** Returns the options that a rerun command has to repeat; it names its pair itself. */
  List<String> words() {
    return nodes.words();
  }
}
