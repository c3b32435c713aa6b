package org.twinwire.runner.doctor;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.ControlHttp.Answer;
import tools.jackson.databind.JsonNode;

/** Checks optional calls: each is either offered and works, or answers 501 and is not listed. */
record CapabilityChecks(ExaminedNode node, Talk talk, Checks checks) {

  private static final Map<String, Map<String, Object>> BODIES =
      Map.of(
          "announce", Map.of("type", "new-block-hashes", "blocks", List.of("1")),
          "raw", Map.of("message", Map.of("code", 3, "payload", "0xc0")),
          "sync", Map.of("timeoutMillis", 60_000));

  void check() {
    for (String capability : List.of("announce", "raw", "sync")) {
      checks.check(
          "POST /v1/sessions/{id}/%s (optional)".formatted(capability),
          "404 for an unknown session if `capabilities` has it, else 501",
          () -> isConsistent(capability));
    }
    if (talk.dialer().equals(node)) {
      works("announce");
      works("sync");
    }
  }

  private Observation isConsistent(String capability) {
    boolean listed = isListed(capability);
    Answer answer = node.post("/v1/sessions/no-such-session/" + capability, BODIES.get(capability));
    if (!listed && answer.status() == 501) {
      return Observation.notOffered(ExaminedNode.body(answer).path("error").asString(""));
    }
    return Observation.is(
        listed && answer.status() == 404,
        "%slisted, %d %s".formatted(listed ? "" : "not ", answer.status(), answer.body()));
  }

  private boolean isListed(String capability) {
    return StreamSupport.stream(node.description().path("capabilities").spliterator(), false)
        .map(JsonNode::asString)
        .anyMatch(capability::equals);
  }

  private void works(String capability) {
    if (isListed(capability)) {
      checks.check(
          "POST /v1/sessions/{id}/%s works".formatted(capability),
          "done",
          () -> {
            String session = talk.session();
            Outcome outcome = talk.act(session, capability, BODIES.get(capability));
            talk.act(session, "close", Map.of());
            return Observation.is(outcome instanceof Outcome.Done, outcome);
          });
    }
  }
}
