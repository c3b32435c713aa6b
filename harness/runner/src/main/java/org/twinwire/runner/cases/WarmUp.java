package org.twinwire.runner.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.Role;

/**
 * Opens the first conversations of a pair over a stack. They load classes and fill caches, and are
 * neither judged nor timed. A failure here is reported by the case that follows.
 */
public final class WarmUp {

  /** Later conversations are not faster than the next ones. */
  private static final int CONVERSATIONS = 3;

  private static final int HEADERS = 10;

  private final Set<Done> done = new HashSet<>();

  /** Warms up once per pair, stack and eth version. */
  public void before(NodePair pair, String stack, int eth) {
    reset(pair, stack, eth);
    if (done.add(new Done(pair, stack, eth))) {
      converse(pair, stack, eth);
    }
  }

  /** Resets the programs. A failure here happens before a byte is exchanged. */
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
