package org.twinwire.runner.control;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.EventCodec;
import org.twinwire.core.trace.TraceFormatException;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.control.ControlHttp.Answer;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Drives one node. Every call has a limit. An answer that the contract does not allow becomes an
 * {@link InfrastructureException} that names the node, the call and what was expected.
 */
public final class ControlClient {

  /**
   * Limit of calls that only read or set something. They have nothing to wait for, but a
   * single-threaded node may be busy with ten million bytes.
   */
  private static final Duration SHORT = Duration.ofSeconds(30);

  /** Time that a call may take beyond the node's own timeout. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  private static final JsonMapper JSON = TraceJson.mapper();

  private final ControlHttp http;
  private final String who;

  /**
   * Creates a client of the control port at {@code root}.
   *
   * @param who names the node in messages, such as {@code listener (refnode)}
   */
  public ControlClient(HttpClient http, URI root, String who) {
    this(http, root, who, Optional::empty);
  }

  /**
   * Creates a client that says of a node without an answer whether it was busy.
   *
   * @param cpuTime that the node's processes have used, where it is known
   */
  public ControlClient(
      HttpClient http, URI root, String who, Supplier<Optional<Duration>> cpuTime) {
    this.http = new ControlHttp(http, root, who, cpuTime);
    this.who = who;
  }

  /** Returns an HTTP client that all control clients of a run share. */
  public static HttpClient sharedHttp() {
    return ControlHttp.client();
  }

  public String who() {
    return who;
  }

  public NodeInfo node() {
    return self(NodeInfo.class);
  }

  /** Returns the program's description of itself as {@code type}. */
  <T> T self(Class<T> type) {
    return map(require200(http.exchange("GET", "/v1/node", "", SHORT)), type);
  }

  /** Closes every session, restores defaults, and restarts events and request ids. */
  public void reset(long seed) {
    require200(http.exchange("POST", "/v1/reset", json(Map.of("seed", seed)), SHORT));
  }

  /** Sets the node's behaviour; returns why the node cannot, or empty if it did. */
  public Optional<String> behaviour(Map<String, Object> behaviour) {
    return put("/v1/behaviour", behaviour);
  }

  /** Sets something; returns why the program cannot, or empty if it did. */
  Optional<String> put(String path, Map<String, Object> body) {
    Answer answer = http.exchange("PUT", path, json(body), SHORT);
    if (answer.status() == 501) {
      return Optional.of(reason(answer));
    }
    require200(answer);
    return Optional.empty();
  }

  /** Returns the time of the node's monotonic clock. */
  public long clockNanos() {
    JsonNode nanos = tree(require200(http.exchange("GET", "/v1/clock", "", SHORT))).path("nanos");
    if (!nanos.isIntegralNumber()) {
      throw new InfrastructureException(
          who + ": GET /v1/clock: nanos: " + nanos + " (expected: a whole number)");
    }
    return nanos.longValue();
  }

  /**
   * Makes a call that acts.
   *
   * @param path such as {@code /v1/connect}
   * @param timeout of the node itself; a node that takes much longer is broken
   */
  public Reply act(String path, Map<String, Object> body, Duration timeout) {
    Answer answer = http.exchange("POST", path, json(body), timeout.plus(GRACE));
    return switch (answer.status()) {
      case 501 -> new Reply.NotOffered(reason(answer));
      case 404 -> new Reply.Gone(reason(answer));
      default -> new Reply.Answer(tree(require200(answer)));
    };
  }

  /**
   * Returns the events after number {@code after}, numbered and timed by the node.
   *
   * @param wait how long the node may wait for an event if there is none
   * @param node the name written into the events
   */
  List<Event> events(long after, Duration wait, String node, ClockOffset clock) {
    String path = "/v1/events?after=" + after + "&waitMillis=" + wait.toMillis();
    Answer answer = require200(http.exchange("GET", path, "", SHORT.plus(wait)));
    try {
      return EventCodec.readAll(answer.body(), node, clock.nanos());
    } catch (TraceFormatException e) {
      throw new InfrastructureException(answer.call() + ": not an event (expected: NDJSON)", e);
    }
  }

  /** Returns the status of a call to a capability that no node has. */
  int statusOf(String path) {
    return http.exchange("POST", path, "{}", SHORT).status();
  }

  private static Answer require200(Answer answer) {
    if (answer.status() != 200) {
      throw new InfrastructureException(
          "%s: %d %s (expected: 200)".formatted(answer.call(), answer.status(), reason(answer)));
    }
    return answer;
  }

  private static String reason(Answer answer) {
    try {
      JsonNode error = JSON.readTree(answer.body()).path("error");
      return error.isString() ? error.stringValue() : "no reason given";
    } catch (JacksonException e) {
      return "no reason given";
    }
  }

  private static JsonNode tree(Answer answer) {
    try {
      return JSON.readTree(answer.body());
    } catch (JacksonException e) {
      throw new InfrastructureException(answer.call() + ": not JSON", e);
    }
  }

  private static <T> T map(Answer answer, Class<T> type) {
    try {
      return JSON.readValue(answer.body(), type);
    } catch (JacksonException | NullPointerException e) {
      throw new InfrastructureException(
          answer.call() + ": not a " + type.getSimpleName() + " (docker/README.md)", e);
    }
  }

  private static String json(Map<String, Object> body) {
    return JSON.writeValueAsString(body);
  }
}
