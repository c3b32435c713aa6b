package org.twinwire.runner.doctor;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.ControlHttp.Answer;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.control.Reply;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * A dial and a request from one node to another over one stack.
 *
 * @param stack supported by both, like {@code eth}
 */
record Talk(ExaminedNode dialer, ExaminedNode listener, String stack, int eth) {

  private static final long TIMEOUT_MILLIS = 3_000;

  Outcome connect() {
    String address =
        listener
            .address(stack)
            .orElseThrow(
                () -> new InfrastructureException(listener.who() + ": no address for " + stack));
    Map<String, Object> body = new HashMap<>();
    body.put("stack", stack);
    body.put("address", address);
    body.put("eth", List.of(eth));
    body.put("timeoutMillis", TIMEOUT_MILLIS);
    return outcomes(dialer.post("/v1/connect", body), 1).getFirst();
  }

  /** Opens a session, or throws an exception with the reason why there is none. */
  String session() {
    Outcome outcome = connect();
    if (outcome instanceof Outcome.Connected connected) {
      return connected.session();
    }
    throw new InfrastructureException(
        "%s: POST /v1/connect: %s (expected: connected)".formatted(dialer.who(), outcome));
  }

  List<Outcome> ask(String session, List<Map<String, Object>> requests) {
    Map<String, Object> body = Map.of("mode", "pipelined", "requests", requests);
    return outcomes(dialer.post("/v1/sessions/" + session + "/requests", body), requests.size());
  }

  Outcome act(String session, String call, Map<String, Object> body) {
    return outcomes(dialer.post("/v1/sessions/" + session + "/" + call, body), 1).getFirst();
  }

  static Map<String, Object> headers(int origin, int limit) {
    return Map.of(
        "type",
        "headers",
        "origin",
        String.valueOf(origin),
        "limit",
        String.valueOf(limit),
        "timeoutMillis",
        TIMEOUT_MILLIS);
  }

  static Map<String, Object> bodies(List<String> hashes) {
    return Map.of("type", "bodies", "hashes", hashes, "timeoutMillis", TIMEOUT_MILLIS);
  }

  private static List<Outcome> outcomes(Answer answer, int expected) {
    Reply reply =
        answer.status() == 501
            ? new Reply.NotOffered(ExaminedNode.body(answer).path("error").asString(""))
            : new Reply.Answer(ExaminedNode.ok(answer));
    return Outcomes.of(reply, expected, answer.call());
  }
}
