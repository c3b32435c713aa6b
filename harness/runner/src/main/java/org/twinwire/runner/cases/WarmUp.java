package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.control.Reply;

/**
 * The first conversations of a pair over a stack: they load classes and fill caches, and nobody
 * judges or times them. What fails here fails in the case that follows, where it is told.
 */
public final class WarmUp {

  /** Enough that later conversations are no faster than the next ones. */
  private static final int CONVERSATIONS = 3;

  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final Set<Done> done = new HashSet<>();

  /** Once per pair, stack and eth version. */
  public void before(NodePair pair, String stack, int eth) {
    if (done.add(new Done(pair, stack, eth))) {
      pair.dialer().client().reset(0);
      pair.listener().client().reset(0);
      pair.tap().ifPresent(tap -> tap.client().reset(0));
      pair.address(Role.LISTENER, stack).ifPresent(address -> converse(pair, address, stack, eth));
    }
  }

  private static void converse(NodePair pair, String address, String stack, int eth) {
    for (int i = 0; i < CONVERSATIONS; i++) {
      Map<String, Object> body = new HashMap<>();
      body.put("address", address);
      body.put("stack", stack);
      body.put("eth", List.of(eth));
      body.put("timeoutMillis", LIMIT.toMillis());
      Reply reply = pair.dialer().client().act("/v1/connect", body, LIMIT);
      if (Outcomes.of(reply, 1, "warm-up").getFirst() instanceof Outcome.Connected made) {
        ask(pair, "/v1/sessions/" + made.session());
      }
    }
  }

  private static void ask(NodePair pair, String session) {
    Map<String, Object> headers =
        Map.of(
            "type", "headers",
            "origin", "0",
            "limit", "10",
            "skip", "0",
            "reverse", false,
            "timeoutMillis", LIMIT.toMillis());
    Map<String, Object> body = Map.of("mode", "sequential", "requests", List.of(headers));
    pair.dialer().client().act(session + "/requests", body, LIMIT);
    pair.dialer().client().act(session + "/close", Map.of(), LIMIT);
  }

  private record Done(NodePair pair, String stack, int eth) {}
}
