package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.twinwire.core.results.Percentiles;
import org.twinwire.core.results.TapCost;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * Measures what the tap adds to a request when it passes bytes as they come: two sessions of one
 * pair, one direct and one through the tap, are asked in turns, so that both see the same machine.
 */
public final class TapCostProbe {

  private static final int WARM_UP = 300;
  private static final int SAMPLES = 200;
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final ControlClient dialer;
  private final String stack;
  private final int eth;

  private TapCostProbe(NodePair pair, String stack, int eth) {
    this.dialer = pair.dialer().client();
    this.stack = stack;
    this.eth = eth;
  }

  /**
   * Measures over one stack; empty when the pair cannot speak it.
   *
   * @throws InfrastructureException when a request has no answer
   */
  public static Optional<TapCost> measure(NodePair tapped, String stack, int eth) {
    new SetUp(tapped, Map.of(), Shaping.NATURAL).make(0);
    TapCostProbe probe = new TapCostProbe(tapped, stack, eth);
    Optional<String> direct = probe.connect(tapped.untapped());
    Optional<String> through = probe.connect(tapped);
    return direct.flatMap(one -> through.map(other -> probe.compare(one, other)));
  }

  private Optional<String> connect(NodePair pair) {
    return pair.address(Role.LISTENER, stack)
        .flatMap(
            address -> {
              Map<String, Object> body = new HashMap<>();
              body.put("address", address);
              body.put("stack", stack);
              body.put("eth", List.of(eth));
              body.put("timeoutMillis", LIMIT.toMillis());
              return one("/v1/connect", body) instanceof Outcome.Connected made
                  ? Optional.of(made.session())
                  : Optional.empty();
            });
  }

  private TapCost compare(String direct, String tapped) {
    List<Long> directNanos = new ArrayList<>();
    List<Long> tappedNanos = new ArrayList<>();
    for (int i = 0; i < WARM_UP + SAMPLES; i++) {
      directNanos.add(ask(direct));
      tappedNanos.add(ask(tapped));
    }
    close(direct);
    close(tapped);
    long directMedian = median(directNanos);
    long tappedMedian = median(tappedNanos);
    return new TapCost(directMedian, tappedMedian, tappedMedian - directMedian, SAMPLES);
  }

  private static long median(List<Long> all) {
    return Percentiles.median(all.subList(WARM_UP, all.size()));
  }

  private long ask(String session) {
    Map<String, Object> header =
        Map.of(
            "type", "headers",
            "origin", "1",
            "limit", "1",
            "skip", "0",
            "reverse", false,
            "timeoutMillis", LIMIT.toMillis());
    String path = "/v1/sessions/" + session + "/requests";
    Outcome outcome = one(path, Map.of("mode", "sequential", "requests", List.of(header)));
    if (outcome instanceof Outcome.Answered answered) {
      return answered.elapsedNanos();
    }
    throw new InfrastructureException("cost of the tap: " + outcome + " (expected: answered)");
  }

  private void close(String session) {
    dialer.act("/v1/sessions/" + session + "/close", Map.of(), LIMIT);
  }

  private Outcome one(String path, Map<String, Object> body) {
    return Outcomes.of(dialer.act(path, body, LIMIT), 1, "cost of the tap").getFirst();
  }
}
