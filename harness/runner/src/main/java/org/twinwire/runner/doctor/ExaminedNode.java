package org.twinwire.runner.doctor;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.cases.ReachableAddress;
import org.twinwire.runner.control.ClockOffset;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.ControlHttp;
import org.twinwire.runner.control.ControlHttp.Answer;
import org.twinwire.runner.control.EventFeed;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.RunningNode;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** A started node and its control port; its answers are not trusted. */
record ExaminedNode(String who, RunningNode running, ControlHttp http, ControlClient client) {

  /** Limit of a call that has nothing to wait for. */
  static final Duration SHORT = Duration.ofSeconds(5);

  /** Limit of a call that talks to a peer. */
  static final Duration TALK = Duration.ofSeconds(10);

  static ExaminedNode of(String who, RunningNode running, HttpClient http) {
    return new ExaminedNode(
        who,
        running,
        new ControlHttp(http, running.control(), who, running::cpuTime),
        new ControlClient(http, running.control(), who));
  }

  Answer get(String path) {
    return http.exchange("GET", path, "", SHORT);
  }

  Answer put(String path, Map<String, Object> body) {
    return http.exchange("PUT", path, json(body), SHORT);
  }

  Answer post(String path, Map<String, Object> body) {
    return http.exchange("POST", path, json(body), TALK);
  }

  Answer postText(String path, String body) {
    return http.exchange("POST", path, body, SHORT);
  }

  private static String json(Map<String, Object> body) {
    return TraceJson.mapper().writeValueAsString(body);
  }

  /** Returns the body of an answer. */
  static JsonNode body(Answer answer) {
    try {
      return TraceJson.mapper().readTree(answer.body());
    } catch (JacksonException e) {
      throw new InfrastructureException(answer.call() + ": not JSON", e);
    }
  }

  /** Returns the body of an answer, which has to be 200. */
  static JsonNode ok(Answer answer) {
    if (answer.status() != 200) {
      throw new InfrastructureException(
          "%s: %d %s (expected: 200)".formatted(answer.call(), answer.status(), answer.body()));
    }
    return body(answer);
  }

  JsonNode description() {
    return ok(get("/v1/node"));
  }

  /** Returns where the other node reaches the stack; empty if not offered. */
  Optional<String> address(String stack) {
    JsonNode address = description().path("addresses").path(stack);
    return address.isString()
        ? Optional.of(ReachableAddress.of(address.stringValue(), running.reachableHost()))
        : Optional.empty();
  }

  long clockNanos() {
    return client.clockNanos();
  }

  /** Returns a feed of the events since the last reset, timed by the node's clock. */
  EventFeed feed() {
    return new EventFeed(client, who, new ClockOffset(0, 0));
  }

  /** Returns the events since the last reset. */
  List<Event> events() {
    EventFeed feed = feed();
    feed.fetch(Duration.ZERO);
    return feed.events();
  }

  void reset() {
    ok(post("/v1/reset", Map.of("seed", 1)));
  }
}
