package org.twinwire.runner.doctor;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.twinwire.runner.control.ControlHttp.Answer;

/**
 * Checks refusals and their reasons: 501 for what a node does not support, 404 for what does not
 * exist, 400 for invalid input.
 */
record RefusalChecks(ExaminedNode node, Checks checks) {

  private static final String NOBODY = "/v1/sessions/no-such-session/";
  private static final Map<String, Object> REQUESTS =
      Map.of("requests", List.of(Map.of("type", "headers", "origin", "1")));

  void check() {
    refuses(
        501,
        "a capability that no node has",
        () -> node.post(NOBODY + "no-node-can-do-this", Map.of()));
    refuses(
        501,
        "a behaviour that no node has",
        () -> node.put("/v1/behaviour", Map.of("no-such-key", 1)));
    refuses(
        501,
        "a stack that no node has",
        () ->
            node.post(
                "/v1/connect",
                Map.of("stack", "no-such-stack", "address", "enode://00@127.0.0.1:1")));
    refuses(404, "requests of an unknown session", () -> node.post(NOBODY + "requests", REQUESTS));
    refuses(404, "a close of an unknown session", () -> node.post(NOBODY + "close", Map.of()));
    refuses(400, "a body that is no JSON", () -> node.postText("/v1/reset", "{"));
    refuses(400, "a seed that is no number", () -> node.post("/v1/reset", Map.of("seed", "x")));
    refuses(400, "a connect without stack and address", () -> node.post("/v1/connect", Map.of()));
    refuses(400, "events after no number", () -> node.get("/v1/events?after=x"));
    checks.check(
        "PUT /v1/behaviour {} restores the defaults",
        "200",
        () -> {
          Answer answer = node.put("/v1/behaviour", Map.of());
          return Observation.is(answer.status() == 200, answer.status() + " " + answer.body());
        });
  }

  private void refuses(int status, String what, Supplier<Answer> call) {
    checks.check(
        "answers %d to %s".formatted(status, what),
        status + " and {\"error\":\"…\"}",
        () -> {
          Answer answer = call.get();
          boolean right =
              answer.status() == status && ExaminedNode.body(answer).path("error").isString();
          return Observation.is(right, answer.status() + " " + answer.body());
        });
  }
}
