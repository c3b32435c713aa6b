package org.twinwire.runner.doctor;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.twinwire.core.trace.Event;
import org.twinwire.runner.control.ControlHttp.Answer;
import org.twinwire.runner.runtime.InfrastructureException;

/** Checks how events are returned, and that no call waits for another one. */
record EventChecks(ExaminedNode node, Talk talk, Checks checks) {

  private static final long WAIT_MILLIS = 1_500;

  /** A timer may fire a little early. */
  private static final long LEAST_MILLIS = WAIT_MILLIS - 50;

  private static final long LONG_WAIT_MILLIS = 4_000;

  void check() {
    checks.check(
        "events?after=N tells those above N, numbered from 1 without gaps",
        "all, none twice",
        this::tellsWhatIsNew);
    checks.check(
        "an events call that waits holds up no other call",
        "GET /v1/node, GET /v1/clock and PUT /v1/behaviour answer meanwhile",
        this::holdsUpNothing);
    checks.check(
        "events?waitMillis=M waits for an event",
        "none within %d ms: an empty answer after that time".formatted(WAIT_MILLIS),
        this::waits);
    checks.check(
        "events?waitMillis=M ends with the first event",
        "an answer long before %d ms are over".formatted(LONG_WAIT_MILLIS),
        this::wakes);
  }

  private Observation tellsWhatIsNew() {
    close(talk.session());
    List<Event> all = node.events(); // the feed checks the numbers
    String none = node.get("/v1/events?after=" + all.size() + "&waitMillis=0").body();
    String last = node.get("/v1/events?after=" + (all.size() - 1) + "&waitMillis=0").body();
    return Observation.is(
        !all.isEmpty() && none.isBlank() && last.strip().lines().count() == 1,
        "%d events; after=%d: %s".formatted(all.size(), all.size(), none.strip()));
  }

  private void close(String session) {
    talk.act(session, "close", Map.of());
  }

  private Observation holdsUpNothing() {
    CompletableFuture<Answer> waiting = poll(WAIT_MILLIS);
    node.get("/v1/node");
    node.clockNanos();
    node.put("/v1/behaviour", Map.of());
    boolean meanwhile = !waiting.isDone();
    await(waiting);
    return Observation.is(meanwhile, "they answered after the events call");
  }

  private Observation waits() {
    long started = System.nanoTime();
    Answer answer = await(poll(WAIT_MILLIS));
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    return Observation.is(
        answer.body().isBlank() && millis >= LEAST_MILLIS,
        "%s after %d ms"
            .formatted(answer.body().isBlank() ? "nothing" : answer.body().strip(), millis));
  }

  private Observation wakes() {
    CompletableFuture<Answer> waiting = poll(LONG_WAIT_MILLIS);
    long started = System.nanoTime();
    String session = talk.session();
    Answer answer = await(waiting);
    long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - started);
    close(session);
    return Observation.is(
        !answer.body().isBlank() && millis < LONG_WAIT_MILLIS / 2,
        "%d characters after %d ms".formatted(answer.body().length(), millis));
  }

  private CompletableFuture<Answer> poll(long waitMillis) {
    int after = node.events().size();
    return CompletableFuture.supplyAsync(
        () ->
            node.http()
                .exchange(
                    "GET",
                    "/v1/events?after=%d&waitMillis=%d".formatted(after, waitMillis),
                    "",
                    ExaminedNode.TALK),
        Thread::startVirtualThread);
  }

  private static Answer await(CompletableFuture<Answer> waiting) {
    try {
      return waiting.get(Duration.ofSeconds(15).toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new InfrastructureException("GET /v1/events", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("doctor: interrupted", e);
    }
  }
}
