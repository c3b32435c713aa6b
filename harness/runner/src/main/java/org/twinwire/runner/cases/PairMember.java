package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.NodeLog;

/** One node of a pair: driven through its control port, or a black box. */
public sealed interface PairMember permits PairNode, BlackBox {

  Role role();

  /** Returns the node's name in messages. */
  String who();

  String name();

  String version();

  /** Returns the libraries or the client that the node is built on; empty if unknown. */
  List<Implementation> implementations();

  /** Returns the stacks over which the node can be dialed. */
  Set<String> stacks();

  /**
   * Returns the address at which the other node of the pair dials {@code stack}; empty if not
   * offered.
   */
  Optional<String> address(String stack);

  /** Formats the reason why the node cannot be dialed over {@code stack}. */
  default String noAddress(String stack) {
    return "%s: no address for stack %s (offers %s)".formatted(who(), stack, stacks());
  }

  /** Returns the eth versions that the node offers; empty if unknown. */
  Optional<List<Integer>> eth();

  /**
   * Returns why the node cannot play a case of this eth version; empty if it can or nothing is
   * known.
   */
  default Optional<String> objection(int version) {
    return eth()
        .filter(offered -> !offered.contains(version))
        .map(offered -> "%s: eth/%d (offers %s)".formatted(who(), version, offered));
  }

  /** Returns the kinds of requests that the node sends and answers; empty if unknown. */
  Optional<List<String>> requests();

  /** Returns why the node cannot play a script with these requests; empty if it may. */
  default Optional<String> objection(Set<String> kinds) {
    return requests()
        .flatMap(
            offered ->
                kinds.stream()
                    .filter(kind -> !offered.contains(kind))
                    .findFirst()
                    .map(
                        kind ->
                            "%s: request type %s (offers %s)"
                                .formatted(who(), kind, String.join(", ", offered))));
  }

  /** Returns its public key, 128 hex digits; empty if it has no address that contains it. */
  Optional<String> id();

  /**
   * Returns where the other node of the pair reaches its bootnode, over UDP; empty if it has none.
   */
  Optional<String> bootnode();

  /** Tests whether its record names a port for a stack. */
  boolean recordNames(String stack);

  /** Returns why nobody can discover it; empty if it can be discovered. */
  default Optional<String> objectionToDiscovery() {
    if (bootnode().isEmpty()) {
      return Optional.of("%s: no discovery (offers no bootnode)".formatted(who()));
    }
    return id().isEmpty()
        ? Optional.of("%s: no address with its public key, to know it by".formatted(who()))
        : Optional.empty();
  }

  /**
   * Returns the output of the node; empty if it was started by someone else or is not started yet.
   */
  Optional<NodeLog> log();

  /**
   * Returns how the node died; empty if it still runs after {@code wait} or its process is not
   * visible.
   */
  Optional<Death> death(Duration wait);

  /** Returns the round-trip time to the control port; 0 without one. */
  long roundTripNanos();
}
