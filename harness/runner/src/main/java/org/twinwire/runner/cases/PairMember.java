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

  /** How messages name it. */
  String who();

  String name();

  String version();

  /** The libraries or the client it is built on; empty where nothing is known of it. */
  List<Implementation> implementations();

  /** The stacks it can be reached over. */
  Set<String> stacks();

  /**
   * Where the other node of the pair reaches its {@code stack}; empty when it does not offer it.
   */
  Optional<String> address(String stack);

  /** The eth versions it offers; empty while nobody knows. */
  Optional<List<Integer>> eth();

  /** Why a case of this eth version is not for it; empty when it offers it, or nobody knows. */
  default Optional<String> objection(int version) {
    return eth()
        .filter(offered -> !offered.contains(version))
        .map(offered -> "%s: eth/%d (offers %s)".formatted(who(), version, offered));
  }

  /** Its output; empty for one that somebody else has started, or nobody yet. */
  Optional<NodeLog> log();

  /** How it died; empty if it still runs after {@code wait}, or nobody here can tell. */
  Optional<Death> death(Duration wait);

  /** To its control port; 0 where there is none. */
  long roundTripNanos();
}
