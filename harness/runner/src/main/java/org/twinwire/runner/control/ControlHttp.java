package org.twinwire.runner.control;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.twinwire.core.trace.LimitKind;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.LimitException;

/** HTTP to one control port, with a limit on time and size for each exchange. */
public final class ControlHttp {

  /** Several times the events of a case with ten thousand messages. */
  static final int MAX_BODY_BYTES = 64 << 20;

  static {
    // A server may drop an idle connection at any time; ours are dropped first.
    System.setProperty("jdk.httpclient.keepalive.timeout", "5");
  }

  private final HttpClient http;
  private final URI root;
  private final String who;
  private final Supplier<Optional<Duration>> cpuTime;

  /**
   * Creates the connection to one node.
   *
   * @param who names the node in messages
   * @param cpuTime that the node's processes have used, where it is known; of a node that gives no
   *     answer, it tells a busy one from one that waits
   */
  public ControlHttp(HttpClient http, URI root, String who, Supplier<Optional<Duration>> cpuTime) {
    this.http = http;
    this.root = root;
    this.who = who;
    this.cpuTime = cpuTime;
  }

  static HttpClient client() {
    return HttpClient.newBuilder()
        .version(HttpClient.Version.HTTP_1_1)
        .connectTimeout(Duration.ofSeconds(5))
        .build();
  }

  /** Status and body of any answer. */
  public record Answer(String call, int status, String body) {}

  /**
   * Makes a call.
   *
   * @throws InfrastructureException if there is no answer within {@code limit}
   */
  public Answer exchange(String method, String path, String body, Duration limit) {
    String call = who + ": " + method + " " + path;
    HttpRequest request =
        HttpRequest.newBuilder(root.resolve(path))
            .header("Content-Type", "application/json")
            .method(method, HttpRequest.BodyPublishers.ofString(body))
            .build();
    CompletableFuture<Answer> answer =
        http.sendAsync(request, HttpResponse.BodyHandlers.ofInputStream())
            .thenApplyAsync(response -> read(call, response), Thread::startVirtualThread);
    return await(call, answer, limit);
  }

  private Answer await(String call, CompletableFuture<Answer> answer, Duration limit) {
    Duration half = limit.dividedBy(2);
    try {
      Optional<Answer> early = within(half, answer);
      if (early.isPresent()) {
        return early.get();
      }
      Optional<Duration> before = cpuTime.get();
      return within(half, answer)
          .orElseThrow(
              () ->
                  new LimitException(
                      LimitKind.CALL,
                      "%s: no answer (expected: within %d ms)%s"
                          .formatted(call, limit.toMillis(), used(before, half))));
    } catch (ExecutionException e) {
      throw failed(call, e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException(call + ": interrupted", e);
    } finally {
      answer.cancel(true);
    }
  }

  private static Optional<Answer> within(Duration limit, CompletableFuture<Answer> answer)
      throws ExecutionException, InterruptedException {
    try {
      return Optional.of(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    }
  }

  private String used(Optional<Duration> before, Duration meanwhile) {
    return before
        .flatMap(then -> cpuTime.get().map(now -> now.minus(then)))
        .map(
            used ->
                "; in the last %d ms its process used %d ms of CPU time"
                    .formatted(meanwhile.toMillis(), used.toMillis()))
        .orElse("");
  }

  private static InfrastructureException failed(String call, Throwable cause) {
    return cause instanceof InfrastructureException known
        ? known
        : new InfrastructureException(call + ": unreachable", cause);
  }

  private static Answer read(String call, HttpResponse<InputStream> response) {
    try (InputStream in = response.body()) {
      byte[] body = in.readNBytes(MAX_BODY_BYTES + 1);
      if (body.length > MAX_BODY_BYTES) {
        throw new LimitException(
            LimitKind.ANSWER, "%s: more than %d bytes of answer".formatted(call, MAX_BODY_BYTES));
      }
      return new Answer(call, response.statusCode(), new String(body, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new InfrastructureException(call + ": answer broke off", e);
    }
  }
}
