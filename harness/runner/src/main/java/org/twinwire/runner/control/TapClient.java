package org.twinwire.runner.control;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.databind.JsonNode;

/**
 * Drives one tap. As with a node, an answer that is not allowed is an {@link
 * InfrastructureException}.
 */
public final class TapClient {

  /** No call to the tap takes long. */
  private static final Duration LIMIT = Duration.ofSeconds(5);

  private final ControlClient control;
  private final Map<String, Integer> relays = new ConcurrentHashMap<>();
  private final Map<String, Integer> packetRelays = new ConcurrentHashMap<>();

  /**
   * Creates a client of the control port at {@code root}.
   *
   * @param who names the tap in messages
   */
  public TapClient(HttpClient http, URI root, String who) {
    this.control = new ControlClient(http, root, who);
  }

  public String who() {
    return control.who();
  }

  /** Returns the tap's description of itself, checked. */
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

  /** Ends its connections and clears shapes and events; the ports of its relays stay. */
  public void reset(long seed) {
    control.reset(seed);
  }

  /** Returns the tap's port that leads to {@code target} ({@code host:port}); requested once. */
  public int relay(String target) {
    return relays.computeIfAbsent(target, t -> newRelay(Map.of("target", t)));
  }

  /**
   * Returns the tap's UDP port that leads to {@code target} ({@code host:port}); requested once.
   *
   * @param towards the node that it belongs to
   */
  public int relayPackets(String target, Role towards) {
    return packetRelays.computeIfAbsent(
        target, t -> newRelay(Map.of("target", t, "protocol", "udp", "towards", towards.word())));
  }

  /** Shapes future connections; returns why the tap cannot, or empty if it does. */
  public Optional<String> shape(Map<String, Object> body) {
    return control.put("/v1/shape", body);
  }

  /** Reports which step of the script runs now; -1 for none. */
  public void step(int index) {
    answered("/v1/step", Map.of("step", index));
  }

  /** Creates a feed of its events of one case, on the runner's clock. */
  public EventFeed newFeed(ClockOffset clock) {
    return new EventFeed(control, "tap", clock);
  }

  private int newRelay(Map<String, Object> body) {
    JsonNode port = answered("/v1/relay", body).path("port");
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
