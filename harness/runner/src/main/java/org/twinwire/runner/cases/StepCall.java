package org.twinwire.runner.cases;

import java.time.Duration;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.twinwire.core.plan.Call;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.control.Outcomes;
import org.twinwire.runner.runtime.InfrastructureException;

/** One step: its control call, and how long to wait for the answer. */
record StepCall(
    NodePair pair,
    CaseId id,
    Call call,
    CaseFeeds feeds,
    Sessions sessions,
    Deadline deadline,
    QuietTimer timer) {

  StepAttempt play() {
    if (pair.node(call.by()) instanceof BlackBox box && call.kind() != Call.Kind.WAIT) {
      return byBlackBox(box);
    }
    return switch (call.kind()) {
      case CONNECT -> connect();
      case WAIT -> pause();
      case REQUESTS, ANNOUNCE, RAW, SYNC, CLOSE -> onSession();
    };
  }

  private StepAttempt byBlackBox(BlackBox box) {
    StepAttempt played = all(new BlackBoxCall(pair, box, id, call, feeds, deadline).play());
    sessions.learn(call.session(), call.by(), played.outcomes());
    return played;
  }

  private StepAttempt connect() {
    Role other = call.by().other();
    Map<String, Object> body = new HashMap<>(call.body());
    body.putIfAbsent("stack", id.stack());
    String stack = String.valueOf(body.get("stack"));
    Optional<String> address = pair.address(other, stack);
    if (address.isEmpty()) {
      return all(new Outcome.Unsupported(pair.node(other).noAddress(stack)));
    }
    body.put("address", address.get());
    body.put("eth", List.of(id.eth()));
    StepAttempt played = send("/v1/connect", body);
    sessions.learn(call.session(), call.by(), played.outcomes());
    return played;
  }

  private StepAttempt onSession() {
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

  private StepAttempt pause() {
    Pause.of(Duration.ofNanos(Math.min(call.timeout().toNanos(), deadline.leftNanos())));
    return all(new Outcome.Done(call.timeout().toNanos(), Optional.empty()));
  }

  private StepAttempt send(String path, Map<String, Object> body) {
    ControlClient client = pair.driven(call.by()).orElseThrow().client();
    Duration limit =
        call.timeout().compareTo(deadline.left()) < 0 ? call.timeout() : deadline.left();
    String name = client.who() + ": POST " + path;
    long sent = System.nanoTime();
    CompletableFuture<List<Outcome>> pending =
        CompletableFuture.supplyAsync(
            () -> Outcomes.of(client.act(path, body, limit), expected(), name),
            Thread::startVirtualThread);
    return await(pending, sent);
  }

  private StepAttempt await(CompletableFuture<List<Outcome>> pending, long sent) {
    while (true) {
      try {
        return StepAttempt.of(pending.get(timer.lookAfterNanos(), TimeUnit.NANOSECONDS));
      } catch (TimeoutException stillPending) {
        if (timer.isStuck()) {
          return StepAttempt.givenUp(timedOut(System.nanoTime() - sent), pending);
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof InfrastructureException known
            ? known
            : new InfrastructureException("control call", e.getCause());
      } catch (InterruptedException e) {
        throw interrupted(e);
      }
    }
  }

  private static InfrastructureException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new InfrastructureException("case: interrupted", e);
  }

  private List<Outcome> timedOut(long afterNanos) {
    List<String> started =
        call.kind() == Call.Kind.REQUESTS
            ? feeds.requestsSinceStep(call.by(), call.step())
            : List.of();
    return IntStream.range(0, expected())
        .mapToObj(i -> i < started.size() ? Optional.of(started.get(i)) : Optional.<String>empty())
        .<Outcome>map(requestId -> new Outcome.TimedOut(requestId, afterNanos, true))
        .toList();
  }

  private StepAttempt all(Outcome outcome) {
    return StepAttempt.of(Collections.nCopies(expected(), outcome));
  }

  private int expected() {
    return call.kind() == Call.Kind.REQUESTS ? call.queries().size() : 1;
  }
}
