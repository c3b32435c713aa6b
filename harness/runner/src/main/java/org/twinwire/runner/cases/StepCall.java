package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.twinwire.core.plan.Call;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.Outcomes;

/** One step: its control call, and how long to wait for the answer. */
record StepCall(
    NodePair pair,
    CaseId id,
    Call call,
    CaseFeeds feeds,
    Sessions sessions,
    Discoveries discoveries,
    Deadline deadline,
    QuietTimer timer) {

  /** A call that was started, and when. */
  record Running(StepCall call, CompletableFuture<List<Outcome>> pending, long startedNanos) {

    /** Returns the outcomes of a call that has ended. */
    StepAttempt attempt() {
      return StepAttempt.of(pending.join());
    }

    StepAttempt givenUp() {
      return StepAttempt.givenUp(call.timedOut(System.nanoTime() - startedNanos), pending);
    }
  }

  /** Starts the call; only a wait, and a call of a black box, have ended when this returns. */
  Running start() {
    long started = System.nanoTime();
    return new Running(this, pending(), started);
  }

  private CompletableFuture<List<Outcome>> pending() {
    if (pair.node(call.by()) instanceof BlackBox box && call.kind() != Call.Kind.WAIT) {
      return all(new BlackBoxCall(pair, box, id, call, feeds, deadline).play());
    }
    return switch (call.kind()) {
      case CONNECT -> connect();
      case DISCOVER -> discover();
      case MINE -> send("/v1/mine", call.body());
      case WAIT -> pause();
      case REQUESTS, ANNOUNCE, PING, SEND, RAW, SYNC, CLOSE -> onSession();
    };
  }

  private CompletableFuture<List<Outcome>> connect() {
    Role other = call.by().other();
    Map<String, Object> body = new HashMap<>(call.body());
    body.putIfAbsent("stack", id.stack());
    String stack = String.valueOf(body.get("stack"));
    Optional<String> known = pair.address(other, stack);
    if (known.isEmpty()) {
      return all(new Outcome.Unsupported(pair.node(other).noAddress(stack)));
    }
    Optional<String> address = body.remove(Call.DISCOVERED) == null ? known : discovered(stack);
    if (address.isEmpty()) {
      return all(notDiscovered(stack));
    }
    body.put("address", address.get());
    body.put("eth", List.of(id.eth()));
    return send("/v1/connect", body);
  }

  /** Returns the address at which the acting node found the other one. */
  private Optional<String> discovered(String stack) {
    return pair.node(call.by().other())
        .id()
        .flatMap(peer -> discoveries.address(call.by(), peer, stack));
  }

  /** Returns the outcome of a dial without an address: a record need not name every stack. */
  private Outcome notDiscovered(String stack) {
    PairMember other = pair.node(call.by().other());
    if (!other.recordNames(stack)) {
      return new Outcome.Unsupported(
          "%s: its record names no port for %s".formatted(other.who(), stack));
    }
    PairMember self = pair.node(call.by());
    if (!self.recordNames(stack)) {
      return new Outcome.Unsupported(
          "%s: without records, it learns no address for %s".formatted(self.who(), stack));
    }
    return new Outcome.Refused(
        Optional.empty(),
        "the %s has discovered no address of the %s for %s"
            .formatted(call.by().word(), call.by().other().word(), stack));
  }

  private CompletableFuture<List<Outcome>> discover() {
    Role other = call.by().other();
    Optional<String> bootnode = pair.bootnode(other);
    if (bootnode.isEmpty()) {
      return all(
          new Outcome.Unsupported(pair.node(other).objectionToDiscovery().orElse("no bootnode")));
    }
    Map<String, Object> body = new HashMap<>(call.body());
    body.put("bootnode", bootnode.get());
    return send("/v1/discover", body);
  }

  private CompletableFuture<List<Outcome>> onSession() {
    return sessions
        .of(call.session(), call.by())
        .map(session -> send("/v1/sessions/" + session + "/" + call.kind().word(), call.body()))
        .orElseGet(() -> all(new Outcome.Refused(Optional.empty(), notOpen())));
  }

  private String notOpen() {
    return call.session().equals(Step.FIRST_SESSION)
        ? "no session is open"
        : "session " + call.session() + " is not open";
  }

  /** Waits until the peer of a node that has mined has the head that the step expects. */
  StepAttempt awaitingHead(StepAttempt mined) {
    return call.head()
        .filter(any -> mined.outcomes().getFirst() instanceof Outcome.Done)
        .map(number -> new AwaitedHead(pair, call, number, feeds, deadline, timer).after(mined))
        .orElse(mined);
  }

  private CompletableFuture<List<Outcome>> pause() {
    Pause.of(Duration.ofNanos(Math.min(call.timeout().toNanos(), deadline.leftNanos())));
    return all(new Outcome.Done(call.timeout().toNanos(), Optional.empty()));
  }

  private CompletableFuture<List<Outcome>> send(String path, Map<String, Object> body) {
    ControlClient client = pair.driven(call.by()).orElseThrow().client();
    Duration limit =
        call.timeout().compareTo(deadline.left()) < 0 ? call.timeout() : deadline.left();
    String name = client.who() + ": POST " + path;
    return CompletableFuture.supplyAsync(
        () -> Outcomes.of(client.act(path, body, limit), expected(), name),
        Thread::startVirtualThread);
  }

  private List<Outcome> timedOut(long afterNanos) {
    List<String> started =
        call.kind() == Call.Kind.REQUESTS
            ? feeds.requestsSinceStep(
                call.by(), call.step(), sessions.of(call.session(), call.by()))
            : List.of();
    return IntStream.range(0, expected())
        .mapToObj(i -> i < started.size() ? Optional.of(started.get(i)) : Optional.<String>empty())
        .<Outcome>map(requestId -> new Outcome.TimedOut(requestId, afterNanos, true))
        .toList();
  }

  private CompletableFuture<List<Outcome>> all(Outcome outcome) {
    return CompletableFuture.completedFuture(Collections.nCopies(expected(), outcome));
  }

  private int expected() {
    return call.kind() == Call.Kind.REQUESTS ? call.queries().size() : 1;
  }
}
