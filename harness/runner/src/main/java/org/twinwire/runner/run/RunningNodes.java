package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.OwnNode;

/**
 * Collects the running nodes that the user names, and those that a pair contains by address only.
 */
public final class RunningNodes {

  private RunningNodes() {}

  /**
   * Collects the running nodes.
   *
   * @param own the user's nodes; only running ones count
   * @param nodes whose names are taken
   * @throws UsageException with every wrong name and address
   */
  public static Peers of(List<OwnNode> own, List<PairPattern> patterns, NodeDefinitions nodes) {
    Map<String, PeerAddress> byName = new LinkedHashMap<>();
    List<String> problems = new ArrayList<>();
    own.stream()
        .filter(OwnNode::isRunning)
        .forEach(node -> addNamed(node, nodes.names(), byName, problems));
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    patterns.stream()
        .flatMap(pattern -> Stream.of(pattern.dialer(), pattern.listener()))
        .filter(PeerAddress::looksLike)
        .map(PeerAddress::new)
        .forEach(address -> byName.putIfAbsent(freeName(address, byName), address));
    return new Peers(byName);
  }

  private static void addNamed(
      OwnNode node, List<String> taken, Map<String, PeerAddress> byName, List<String> problems) {
    PeerAddress address = new PeerAddress(node.at());
    address
        .problem()
        .map(problem -> "--node %s: %s".formatted(node.name(), problem))
        .ifPresent(problems::add);
    if (taken.contains(node.name()) || byName.containsKey(node.name())) {
      problems.add(
          "--node %s: name: %s is taken (expected: none of %s)"
              .formatted(node, node.name(), taken));
    }
    byName.put(node.name(), address);
  }

  /** Returns the short form of an address, or the full one if the short form is taken. */
  private static String freeName(PeerAddress address, Map<String, PeerAddress> byName) {
    PeerAddress other = byName.getOrDefault(address.brief(), address);
    return other.equals(address) ? address.brief() : address.text();
  }
}
