package org.twinwire.core.known;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.ImplementationRange;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.trace.Role;

/**
 * The pairs to which a known issue applies.
 *
 * @param node implementation in one node of the pair; empty: any
 * @param peer implementation in the other node; empty: any
 * @param role the role of the first node; empty: either
 */
public record Concern(
    Optional<ImplementationRange> node, Optional<ImplementationRange> peer, Optional<Role> role) {

  boolean isEveryPair() {
    return node.isEmpty() && peer.isEmpty();
  }

  boolean covers(PairImplementations pair) {
    return rolesIn(pair).findFirst().isPresent();
  }

  /** Returns the implementation in the pair that matches {@code node}; empty if it names none. */
  Optional<Implementation> matched(PairImplementations pair) {
    return rolesIn(pair).flatMap(as -> matching(node, pair.of(as))).findFirst();
  }

  private Stream<Role> rolesIn(PairImplementations pair) {
    return role.map(Stream::of)
        .orElseGet(() -> Stream.of(Role.values()))
        .filter(as -> isAmong(node, pair, as) && isAmong(peer, pair, as.other()));
  }

  private static boolean isAmong(
      Optional<ImplementationRange> wanted, PairImplementations pair, Role as) {
    return wanted.isEmpty() || matching(wanted, pair.of(as)).findFirst().isPresent();
  }

  private static Stream<Implementation> matching(
      Optional<ImplementationRange> wanted, List<Implementation> among) {
    return wanted.stream().flatMap(range -> among.stream().filter(range::matches));
  }
}
