package org.twinwire.runner.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.twinwire.core.trace.Outcome;
import org.twinwire.runner.cases.PairNode;
import org.twinwire.runner.control.EventFeed;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.runtime.InfrastructureException;

/**
 * A pair of nodes over one stack. A turn is a session of its own: connect, ask for the header of
 * block 1 again and again, close.
 *
 * @param who names of both nodes
 * @param seed of both nodes
 */
record StackSubject(String who, String stack, PairNode dialer, PairNode listener, long seed)
    implements Subject {

  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Map<String, Object> REQUEST =
      Map.of("type", "headers", "origin", "1", "limit", "1", "timeoutMillis", TIMEOUT.toMillis());

  @Override
  public Turn measure() {
    dialer.client().reset(seed);
    listener.client().reset(seed);
    String session = connect();
    Map<Load, List<List<String>>> asked = new EnumMap<>(Load.class);
    for (Load load : Load.values()) {
      asked.put(load, ask(session, load));
    }
    Map<Load, List<Batch>> batches = times(asked);
    dialer.client().act("/v1/sessions/%s/close".formatted(session), Map.of(), TIMEOUT);
    return new Turn(batches);
  }

  private String connect() {
    String address = listener.address(stack).orElseThrow();
    Map<String, Object> body =
        Map.of("stack", stack, "address", address, "timeoutMillis", TIMEOUT.toMillis());
    Outcome outcome = act("/v1/connect", body, 1).getFirst();
    if (outcome instanceof Outcome.Connected connected) {
      return connected.session();
    }
    throw unexpected("POST /v1/connect", outcome, "connected");
  }

  /** Returns the ids of the requests of each batch. */
  private List<List<String>> ask(String session, Load load) {
    String path = "/v1/sessions/%s/requests".formatted(session);
    Map<String, Object> body =
        Map.of("mode", load.mode(), "requests", Collections.nCopies(Batch.REQUESTS, REQUEST));
    List<List<String>> ids = new ArrayList<>();
    for (int batch = 0; batch < Turn.BATCHES; batch++) {
      ids.add(act(path, body, Batch.REQUESTS).stream().map(this::answered).toList());
    }
    return ids;
  }

  private String answered(Outcome outcome) {
    if (outcome instanceof Outcome.Answered answered && answered.count() == 1) {
      return answered.requestId();
    }
    throw unexpected("request", outcome, "an answer with 1 header");
  }

  private List<Outcome> act(String path, Map<String, Object> body, int outcomes) {
    return Outcomes.of(
        dialer.client().act(path, body, TIMEOUT.multipliedBy(outcomes)), outcomes, path);
  }

  private Map<Load, List<Batch>> times(Map<Load, List<List<String>>> asked) {
    EventFeed feed = new EventFeed(dialer.client(), dialer.role().word(), dialer.clock());
    feed.fetch(Duration.ZERO);
    RequestTimes times = new RequestTimes(feed.events());
    Map<Load, List<Batch>> batches = new EnumMap<>(Load.class);
    asked.forEach((load, ids) -> batches.put(load, ids.stream().map(times::batch).toList()));
    return batches;
  }

  private InfrastructureException unexpected(String what, Outcome got, String expected) {
    return new InfrastructureException(
        "bench: %s over %s: %s: got %s (expected: %s)".formatted(who, stack, what, got, expected));
  }
}
