package org.twinwire.runner.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.Role;

/**
 * The first conversations of a pair over a stack: they load classes and fill caches, and nobody
 * judges or times them. What fails here fails in the case that follows, where it is told.
 */
public final class WarmUp {

  /** Enough that later conversations are no faster than the next ones. */
  private static final int CONVERSATIONS = 3;

  private static final int HEADERS = 10;

  private final Set<Done> done = new HashSet<>();

  /** Once per pair, stack and eth version. */
  public void before(NodePair pair, String stack, int eth) {
    reset(pair, stack, eth);
    if (done.add(new Done(pair, stack, eth))) {
      converse(pair, stack, eth);
    }
  }

  /** Makes the programs ready for it; what fails here fails before a byte is exchanged. */
  public void reset(NodePair pair, String stack, int eth) {
    if (!done.contains(new Done(pair, stack, eth))) {
      Stream.of(Role.values())
          .flatMap(role -> pair.driven(role).stream())
          .forEach(node -> node.client().reset(0));
      pair.tap().ifPresent(tap -> tap.client().reset(0));
    }
  }

  private static void converse(NodePair pair, String stack, int eth) {
    for (int i = 0; i < CONVERSATIONS; i++) {
      Conversation.begin(pair, stack, eth, "warm-up")
          .ifPresent(
              conversation -> {
                conversation.headers(0, HEADERS);
                conversation.close();
              });
    }
  }

  private record Done(NodePair pair, String stack, int eth) {}
}
