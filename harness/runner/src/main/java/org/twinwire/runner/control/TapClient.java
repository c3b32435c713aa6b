package org.twinwire.runner.control;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.databind.JsonNode;

/** Drives one tap. As with a node, what it may not answer is an {@link InfrastructureException}. */
public final class TapClient {

  /** Nothing the tap is told to do takes time. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final ControlClient control;
  private final Map<String, Integer> relays = new ConcurrentHashMap<>();

  /**
   * A client of the control port at {@code root}.
   *
   * @param who names the tap in messages
   */
  public TapClient(HttpClient http, URI root, String who) {
    this.control = new ControlClient(http, root, who);
  }

  public String who() {
    return control.who();
  }

  /** What it says of itself, checked. */
  public TapInfo info() {
    TapInfo info = control.self(TapInfo.class);
    if (info.contract() != ContractCheck.VERSION) {
      throw new InfrastructureException(
          "%s: contract: %d (expected: %d)"
              .formatted(who(), info.contract(), ContractCheck.VERSION));
    }
    return info;
  }

  public long clockNanos() {
    return control.clockNanos();
  }

  /** Ends its connections, forgets shapes and events; the ports of its relays stay. */
  public void reset(long seed) {
    control.reset(seed);
  }

  /** The tap's port that leads to {@code target}, {@code host:port}; asked for once. */
  public int relay(String target) {
    return relays.computeIfAbsent(target, this::newRelay);
  }

  /** Shapes connections to come; empty when the tap does, else the reason why it cannot. */
  public Optional<String> shape(Map<String, Object> body) {
    return control.put("/v1/shape", body);
  }

  /** Says which step of the script runs now; -1: none. */
  public void step(int index) {
    answered("/v1/step", Map.of("step", index));
  }

  /** Its events of one case, on the runner's clock. */
  public EventFeed newFeed(ClockOffset clock) {
    return new EventFeed(control, "tap", clock);
  }

  private int newRelay(String target) {
    JsonNode port = answered("/v1/relay", Map.of("target", target)).path("port");
    if (!port.isInt()) {
      throw new InfrastructureException(
          "%s: POST /v1/relay: port: %s (expected: a number)".formatted(who(), port));
    }
    return port.intValue();
  }

  private JsonNode answered(String path, Map<String, Object> body) {
    return switch (control.act(path, body, LIMIT)) {
      case Reply.Answer answer -> answer.body();
      case Reply.NotOffered no -> throw refused(path, no.reason());
      case Reply.Gone gone -> throw refused(path, gone.reason());
    };
  }

  private InfrastructureException refused(String path, String reason) {
    return new InfrastructureException(
        "%s: POST %s: %s (expected: 200)".formatted(who(), path, reason));
  }
}
