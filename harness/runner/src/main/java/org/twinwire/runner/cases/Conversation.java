package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.control.Reply;

/**
 * A session that the runner opens for itself, outside of any script, to warm up or measure a pair.
 */
record Conversation(ControlClient dialer, String session) {

  private static final Duration LIMIT = Duration.ofSeconds(2);

  /**
   * Dials the listener; empty if the pair does not support the stack or does not connect.
   *
   * @param why names the purpose in messages
   */
  static Optional<Conversation> begin(NodePair pair, String stack, int eth, String why) {
    return pair.freeDialer()
        .flatMap(
            dialer ->
                pair.address(Role.LISTENER, stack)
                    .flatMap(at -> dial(dialer, at, stack, eth, why)));
  }

  private static Optional<Conversation> dial(
      ControlClient dialer, String address, String stack, int eth, String why) {
    Map<String, Object> body =
        Map.of(
            "address",
            address,
            "stack",
            stack,
            "eth",
            List.of(eth),
            "timeoutMillis",
            LIMIT.toMillis());
    Outcome outcome = Outcomes.of(dialer.act("/v1/connect", body, LIMIT), 1, why).getFirst();
    return outcome instanceof Outcome.Connected made
        ? Optional.of(new Conversation(dialer, "/v1/sessions/" + made.session()))
        : Optional.empty();
  }

  /** Requests at most {@code limit} headers, starting at {@code origin}. */
  Reply headers(int origin, int limit) {
    Map<String, Object> request =
        Map.of(
            "type",
            "headers",
            "origin",
            String.valueOf(origin),
            "limit",
            String.valueOf(limit),
            "skip",
            "0",
            "reverse",
            false,
            "timeoutMillis",
            LIMIT.toMillis());
    Map<String, Object> body = Map.of("mode", "sequential", "requests", List.of(request));
    return dialer.act(session + "/requests", body, LIMIT);
  }

  void close() {
    dialer.act(session + "/close", Map.of(), LIMIT);
  }
}
