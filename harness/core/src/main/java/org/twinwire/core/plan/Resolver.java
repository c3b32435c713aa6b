package org.twinwire.core.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tuweni.bytes.Bytes;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.request.Query;
import org.twinwire.core.request.Request;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.RawMove;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.OutcomeKind;

/** Resolves a step into its control call. Pure: the same input gives the same call. */
public final class Resolver {

  /** For requests and connect; the limit the reported client had. */
  static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

  /** For a step that discovers. */
  private static final Duration DISCOVER_TIMEOUT = Duration.ofSeconds(5);

  /** For a sync of the whole chain. */
  public static final Duration SYNC_TIMEOUT = Duration.ofSeconds(60);

  private final int index;
  private final Step step;
  private final References references;
  private final RequestResolver requests;

  private Resolver(Step step, int index, References references) {
    this.step = step;
    this.index = index;
    this.references = references;
    this.requests = new RequestResolver(references);
  }

  /**
   * Resolves one step.
   *
   * @param index of the step in its scenario, from 0
   * @param earlier outcomes of the steps run so far, by the steps' names
   * @throws UnresolvedException if a reference refers to nothing
   */
  public static Call resolve(
      Step step, int index, Chain chain, Map<String, List<Outcome>> earlier) {
    Resolver resolver = new Resolver(step, index, new References(chain, earlier));
    return resolver.call().with(resolver.pool());
  }

  private Optional<Set<String>> pool() {
    return step.expect().pool().map(this::hashes).map(Set::copyOf);
  }

  private List<String> hashes(List<String> written) {
    return references.hashes(written).stream().map(Bytes::toHexString).toList();
  }

  private Call call() {
    return switch (step.action()) {
      case Action.Connect connect -> connect(connect);
      case Action.Discover discover -> discover(discover);
      case Action.Requests asked -> requests(asked);
      case Action.Announce announce -> announce(announce);
      case Action.Ping ping -> ping(ping);
      case Action.Send send -> send(send);
      case Action.Raw raw -> raw(raw);
      case Action.Mine mine -> mine(mine);
      case Action.Sync sync -> sync(sync);
      case Action.Close close -> call(Call.Kind.CLOSE, Map.of(), DEFAULT_TIMEOUT);
      case Action.Wait wait ->
          call(Call.Kind.WAIT, Map.of("millis", wait.millis()), Duration.ofMillis(wait.millis()));
    };
  }

  private Call connect(Action.Connect connect) {
    Duration timeout = orDefault(connect.timeoutMillis(), DEFAULT_TIMEOUT);
    Map<String, Object> body = new LinkedHashMap<>();
    if (!connect.status().isEmpty()) {
      body.put("status", status(connect.status()));
    }
    body.put("silent", connect.silent());
    body.put("early", connect.early().stream().map(requests::body).toList());
    if (!connect.behind().isEmpty()) {
      body.put("behind", connect.behind().stream().map(requests::body).toList());
    }
    body.put("timeoutMillis", timeout.toMillis());
    connect.stack().ifPresent(stack -> body.put("stack", stack.name()));
    if (connect.discovered()) {
      body.put(Call.DISCOVERED, true);
    }
    return call(Call.Kind.CONNECT, body, timeout);
  }

  private Call discover(Action.Discover discover) {
    Duration timeout = orDefault(discover.timeoutMillis(), DISCOVER_TIMEOUT);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("move", discover.move().word());
    body.put("timeoutMillis", timeout.toMillis());
    return call(Call.Kind.DISCOVER, body, timeout);
  }

  private Map<String, String> status(Map<String, String> written) {
    Map<String, String> status = new LinkedHashMap<>();
    written.forEach((field, text) -> status.put(field, references.text(text)));
    return status;
  }

  private Call requests(Action.Requests asked) {
    List<Query> queries = new ArrayList<>();
    List<Map<String, Object>> bodies = new ArrayList<>();
    for (Request request : asked.requests()) {
      Query query = requests.query(request);
      queries.add(query);
      bodies.add(requests.body(request, query));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("mode", asked.mode().word());
    body.put("requests", bodies);
    return new Call(
        index, step.by(), step.session(), Call.Kind.REQUESTS, body, queries, timeout(asked));
  }

  private static Duration timeout(Action.Requests asked) {
    var each = asked.requests().stream().map(r -> orDefault(r.timeoutMillis(), DEFAULT_TIMEOUT));
    return asked.mode() == Action.Mode.SEQUENTIAL
        ? each.reduce(Duration.ZERO, Duration::plus)
        : each.reduce(Duration.ZERO, (a, b) -> a.compareTo(b) < 0 ? b : a);
  }

  private Call announce(Action.Announce announce) {
    List<String> blocks = announce.blocks().stream().map(references::text).toList();
    return call(
        Call.Kind.ANNOUNCE, Map.of("type", announce.type(), "blocks", blocks), DEFAULT_TIMEOUT);
  }

  private Call ping(Action.Ping ping) {
    Duration timeout = orDefault(ping.timeoutMillis(), DEFAULT_TIMEOUT);
    return call(
        Call.Kind.PING,
        Map.of("times", ping.times(), "timeoutMillis", timeout.toMillis()),
        timeout);
  }

  /** Makes the call wait for the end of the session if the step expects no other outcome. */
  private Call raw(Action.Raw raw) {
    Duration timeout = orDefault(raw.timeoutMillis(), DEFAULT_TIMEOUT);
    Map<String, Object> body = new LinkedHashMap<>(move(raw.move()));
    awaitEnd(body, timeout);
    return call(Call.Kind.RAW, body, timeout);
  }

  private Call send(Action.Send send) {
    Duration timeout = orDefault(send.timeoutMillis(), DEFAULT_TIMEOUT);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("transactions", hashes(send.transactions()));
    body.put("as", send.as().word());
    awaitEnd(body, timeout);
    return call(Call.Kind.SEND, body, timeout);
  }

  private void awaitEnd(Map<String, Object> body, Duration timeout) {
    if (awaitsEnd()) {
      body.put("awaitEnd", true);
      body.put("timeoutMillis", timeout.toMillis());
    }
  }

  private boolean awaitsEnd() {
    List<OutcomeKind> outcomes = step.expect().outcomes();
    return outcomes.contains(OutcomeKind.DISCONNECTED) && !outcomes.contains(OutcomeKind.DONE);
  }

  private static Map<String, Object> move(RawMove move) {
    return switch (move) {
      case RawMove.OnSocket bytes -> Map.of("hex", bytes.hex());
      case RawMove.InFrame frame -> Map.of("frame", frame.hex());
      case RawMove.Eth m -> Map.of("message", Map.of("code", m.code(), "payload", m.payload()));
      case RawMove.Generated m -> Map.of("message", Map.of("code", m.code(), "size", m.size()));
      case RawMove.P2p m -> Map.of("p2p", Map.of("code", m.code(), "payload", m.payload()));
    };
  }

  private Call mine(Action.Mine mine) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("blocks", mine.blocks());
    body.put("branch", mine.branch());
    body.put("announce", mine.announcing().word());
    body.put("everyMillis", mine.everyMillis());
    Duration mining = Duration.ofMillis(mine.everyMillis() * mine.blocks());
    return new Call(
        index,
        step.by(),
        step.session(),
        Call.Kind.MINE,
        body,
        List.of(),
        mining.plus(orDefault(mine.timeoutMillis(), DEFAULT_TIMEOUT)),
        step.expect().head().map(references::number),
        Optional.empty());
  }

  private Call sync(Action.Sync sync) {
    Duration timeout = orDefault(sync.timeoutMillis(), SYNC_TIMEOUT);
    return call(Call.Kind.SYNC, Map.of("timeoutMillis", timeout.toMillis()), timeout);
  }

  private Call call(Call.Kind kind, Map<String, Object> body, Duration timeout) {
    return new Call(index, step.by(), step.session(), kind, body, List.of(), timeout);
  }

  private static Duration orDefault(Optional<Long> millis, Duration otherwise) {
    return millis.map(Duration::ofMillis).orElse(otherwise);
  }
}
