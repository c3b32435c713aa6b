package org.twinwire.runner.cases;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.DiscoveredNode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;

/** The nodes that each node of a pair found in the last lookup of the case. */
final class Discoveries {

  private final Map<Role, List<DiscoveredNode>> found = new EnumMap<>(Role.class);

  /** Keeps the outcome of a step that discovers; only a lookup finds addresses. */
  void learn(Role by, List<Outcome> outcomes) {
    if (outcomes.getFirst() instanceof Outcome.Found lookup) {
      found.put(by, lookup.nodes());
    }
  }

  /**
   * Returns the address at which a node found its peer.
   *
   * @param peer the peer's public key, 128 hex digits
   */
  Optional<String> address(Role by, String peer, String stack) {
    return found.getOrDefault(by, List.of()).stream()
        .filter(node -> node.id().equalsIgnoreCase(peer))
        .flatMap(node -> Optional.ofNullable(node.addresses().get(stack)).stream())
        .findFirst();
  }
}
