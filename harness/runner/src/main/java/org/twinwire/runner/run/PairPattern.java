package org.twinwire.runner.run;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.runtime.NodeDefinitions;

/**
 * A pattern of pairs to play: a name or a glob for each of the two nodes, such as {@code refnode,*}
 * or {@code js@2.10,geth}. The listener may be the address of a running node.
 */
public record PairPattern(String dialer, String listener) {

  /** The reference node against itself. */
  public static final PairPattern REFERENCE =
      new PairPattern(Pair.REFERENCE.dialer(), Pair.REFERENCE.listener());

  /**
   * Parses {@code DIALER,LISTENER}.
   *
   * @throws UsageException if the text has another form
   */
  public static PairPattern parse(String text) {
    String[] names = text.split(",", -1);
    if (names.length != 2 || names[0].isBlank() || names[1].isBlank()) {
      throw new UsageException(List.of("--pair: " + text + " (expected: DIALER,LISTENER)"));
    }
    return new PairPattern(names[0].strip(), names[1].strip());
  }

  /**
   * Returns the matching pairs. A running node is only matched by its name or address.
   *
   * @param peers running nodes
   * @throws UsageException if a half matches no node
   */
  public List<Pair> among(NodeDefinitions nodes, Peers peers) {
    List<String> listeners = matching(listener, nodes, peers);
    return matching(dialer, nodes, peers).stream()
        .flatMap(name -> listeners.stream().map(other -> new Pair(name, other)))
        .toList();
  }

  private static List<String> matching(String glob, NodeDefinitions nodes, Peers peers) {
    Optional<String> running = peers.nameOf(glob);
    if (running.isPresent()) {
      return List.of(running.get());
    }
    List<String> names = nodes.matching(glob);
    if (names.isEmpty()) {
      throw new UsageException(
          List.of(
              "pair: %s: no such node (expected: of %s, or with a release of %s)"
                  .formatted(glob, nodes.names(), nodes.matching("*@?*"))));
    }
    return names;
  }
}
