package org.twinwire.runner;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.twinwire.core.trace.TraceJson;
import org.twinwire.runner.runtime.NodeLog;
import org.twinwire.runner.runtime.ProcessEnd;
import org.twinwire.runner.runtime.RunningNode;

/** A node that speaks the contract and does what a test tells it to, in this JVM. */
public final class ScriptedNode implements RunningNode {

  /** The start of its address, up to the host. */
  public static final String ENODE = "enode://" + "00".repeat(64);

  /** What the node answers: status and JSON. */
  public record Answer(int status, String json) {
    public static Answer ok(String json) {
      return new Answer(200, json);
    }

    public static Answer notOffered(String reason) {
      return new Answer(501, "{\"error\":\"" + reason + "\"}");
    }
  }

  public static final String HASH = "0x" + "11".repeat(32);

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final NodeLog log = ScratchLog.open();
  private final Map<String, Function<String, Answer>> calls = new ConcurrentHashMap<>();
  private final List<String> received = new CopyOnWriteArrayList<>();
  private final List<Map<String, Object>> events = new ArrayList<>();
  private Optional<ProcessEnd> death = Optional.empty();
  private final ReentrantLock turn = new ReentrantLock();
  private volatile boolean oneAtATime;
  private boolean closed;
  private int skipped;

  private ScriptedNode() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/", this::handle);
    server.setExecutor(threads);
    server.start();
    on("GET /v1/node", body -> Answer.ok(info("rlpx", "mplex")));
    on("GET /v1/clock", body -> Answer.ok("{\"nanos\":" + System.nanoTime() + "}"));
    on("PUT /v1/behaviour", body -> Answer.ok("{}"));
  }

  public static ScriptedNode start() {
    try {
      return new ScriptedNode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A {@code GET /v1/node} body with these stacks. */
  public static String info(String... stacks) {
    List<String> addresses = new ArrayList<>();
    for (String stack : stacks) {
      addresses.add("\"%s\":\"%s@0.0.0.0:30303\"".formatted(stack, ENODE));
    }
    return """
    {"name":"scripted","version":"7","contract":1,"addresses":{%s},"eth":[68],
     "roles":["dialer","listener"],"head":{"number":"1","hash":"%s"},"genesis":"%s"}
    """
        .formatted(String.join(",", addresses), HASH, HASH);
  }

  /** The same of a node that says what it is built on; {@code implementations} is JSON in '. */
  public static String builtOn(String implementations) {
    return info("rlpx", "mplex")
        .replace(
            "\"contract\"",
            "\"implementations\":%s,\"contract\"".formatted(implementations.replace('\'', '"')));
  }

  /** The same of a node that says how much it puts into one answer. */
  public static String limitedTo(int headers, int bodies, long bytes) {
    return info("rlpx", "mplex")
        .replace(
            "\"contract\"",
            "\"limits\":{\"headers\":%d,\"bodies\":%d,\"bytes\":%d},\"contract\""
                .formatted(headers, bodies, bytes));
  }

  /** Answers {@code call}, such as {@code POST /v1/connect}, from now on. */
  public ScriptedNode on(String call, Function<String, Answer> answer) {
    calls.put(call, answer);
    return this;
  }

  /** Reports an event: type and further fields, as JSON values. */
  public synchronized void event(String type, Map<String, Object> fields) {
    Map<String, Object> event = new HashMap<>(fields);
    event.put("type", type);
    event.put("seq", events.size() + 1 + skipped);
    event.put("nanos", System.nanoTime());
    events.add(event);
    notifyAll();
  }

  /** Loses an event: its number is used, nobody gets it. */
  public synchronized void skipEvent() {
    skipped++;
  }

  /** From now on a call waits until the one before it is answered. */
  public ScriptedNode oneAtATime() {
    oneAtATime = true;
    return this;
  }

  /** Calls so far: method, path and body. */
  public List<String> received() {
    return received;
  }

  /** Ends as a crashed process does: nobody listens any more. */
  public void die(int exitCode) {
    death = Optional.of(ProcessEnd.exit(exitCode));
    close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String call = exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
      received.add(call + " " + body);
      Answer answer = inTurn(call, exchange.getRequestURI().getQuery(), body);
      byte[] json = answer.json().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), json.length == 0 ? -1 : json.length);
      exchange.getResponseBody().write(json);
    }
  }

  private Answer inTurn(String call, String query, String body) {
    if (!oneAtATime) {
      return answer(call, query, body);
    }
    turn.lock();
    try {
      return answer(call, query, body);
    } finally {
      turn.unlock();
    }
  }

  private Answer answer(String call, String query, String body) {
    Optional<Function<String, Answer>> scripted = Optional.ofNullable(calls.get(call));
    if (scripted.isPresent()) {
      return scripted.get().apply(body);
    }
    return switch (call) {
      case "POST /v1/reset" -> reset();
      case "GET /v1/events" -> Answer.ok(eventsAfter(query));
      default -> Answer.notOffered("never heard of it");
    };
  }

  private synchronized Answer reset() {
    events.clear();
    return Answer.ok("{}");
  }

  private synchronized String eventsAfter(String query) {
    int after = Integer.parseInt(query.replaceAll(".*after=(\\d+).*", "$1"));
    long waitMillis = Long.parseLong(query.replaceAll(".*waitMillis=(\\d+).*", "$1"));
    awaitMoreThan(after, TimeUnit.MILLISECONDS.toNanos(waitMillis));
    StringBuilder lines = new StringBuilder();
    for (Map<String, Object> event :
        events.subList(Math.min(after, events.size()), events.size())) {
      lines.append(TraceJson.mapper().writeValueAsString(event)).append('\n');
    }
    return lines.toString();
  }

  private void awaitMoreThan(int after, long waitNanos) {
    long end = System.nanoTime() + waitNanos;
    try {
      while (events.size() <= after && System.nanoTime() < end && !closed) {
        TimeUnit.NANOSECONDS.timedWait(this, end - System.nanoTime());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public URI control() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  @Override
  public String reachableHost() {
    return "10.1.2.3";
  }

  @Override
  public NodeLog log() {
    return log;
  }

  @Override
  public Optional<ProcessEnd> death(Duration wait) {
    return death;
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
      notifyAll();
    }
    server.stop(0);
    threads.shutdownNow();
    log.close();
  }
}
