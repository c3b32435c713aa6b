package org.twinwire.runner.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.control.ControlHttp.Answer;
import org.twinwire.runner.control.EventFeed;
import tools.jackson.databind.JsonNode;

/** Checks that a reset clears everything: sessions, events, behaviour, request ids. */
record ResetChecks(ExaminedNode node, ExaminedNode peer, Talk talk, Checks checks) {

  private static final long LIMIT_MILLIS = 2_000;
  private static final int LOOKS = 10;
  private static final Duration LOOK = Duration.ofMillis(200);

  /** The behaviour that is easiest to notice: with it a request over streams is lost. */
  private static final String TELLING = "original";

  void check() {
    node.reset();
    peer.reset();
    String before = talk.session();
    behaviour();
    checks.check("POST /v1/reset is fast", "200 within " + LIMIT_MILLIS + " ms", this::resets);
    checks.check(
        "POST /v1/reset forgets all events",
        "none",
        () -> Observation.is(node.events().isEmpty(), node.events().size() + " events"));
    checks.check(
        "POST /v1/reset closes every session, before it answers",
        "404 from the session, session-closed at the peer",
        () -> closed(before));
    peer.reset();
    checks.check(
        "after a reset events, request ids and behaviour start anew",
        "a first event with number 1; request 1 answered",
        this::startsAnew);
  }

  private void behaviour() {
    checks.check(
        "a behaviour that GET /v1/node lists can be set",
        "200",
        () ->
            StreamSupport.stream(node.description().path("behaviours").spliterator(), false)
                .map(JsonNode::asString)
                .max((one, other) -> Boolean.compare(one.equals(TELLING), other.equals(TELLING)))
                .map(this::isSet)
                .orElse(Observation.notOffered("no behaviours")));
  }

  private Observation isSet(String behaviour) {
    Answer answer = node.put("/v1/behaviour", setting(behaviour));
    return Observation.is(
        answer.status() == 200, behaviour + ": " + answer.status() + " " + answer.body());
  }

  private static Map<String, Object> setting(String behaviour) {
    int equals = behaviour.indexOf('=');
    if (equals < 0) {
      return Map.of("preset", behaviour);
    }
    String value = behaviour.substring(equals + 1);
    return Map.of(
        behaviour.substring(0, equals),
        value.matches("[0-9]{1,9}") ? Integer.valueOf(value) : value);
  }

  private Observation resets() {
    long started = System.nanoTime();
    node.reset();
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    return Observation.is(millis <= LIMIT_MILLIS, millis + " ms");
  }

  private Observation closed(String session) {
    if (talk.dialer().equals(node)) {
      Answer answer = node.post("/v1/sessions/" + session + "/close", Map.of());
      if (answer.status() != 404) {
        return Observation.wrong(answer.status() + " " + answer.body());
      }
    }
    EventFeed feed = peer.feed();
    for (int look = 0; look < LOOKS; look++) {
      feed.fetch(LOOK);
      if (feed.events().stream().anyMatch(Event.SessionClosed.class::isInstance)) {
        return Observation.RIGHT;
      }
    }
    return Observation.missing("no session-closed at the peer");
  }

  private Observation startsAnew() {
    String session = talk.session();
    Outcome outcome = talk.ask(session, List.of(Talk.headers(1, 1))).getFirst();
    talk.act(session, "close", Map.of());
    boolean numbered = node.events().getFirst().seq() == 1;
    return Observation.is(
        numbered
            && outcome instanceof Outcome.Answered answered
            && answered.requestId().equals("1"),
        outcome);
  }
}
