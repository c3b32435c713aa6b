package org.twinwire.contract;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The control port: HTTP in, a reply to each call, HTTP out. A virtual thread for each call. */
public final class ControlServer implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ControlServer.class);
  private static final int BODY_BYTES_MAX = 4 * 1024 * 1024;
  private static final int BACKLOG = 64;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final JsonMapper json = JsonMapper.shared();
  private final ControlAddress address;
  private final GuardedRouting routing;

  /**
   * Binds and serves.
   *
   * @param who names the program in its failures, such as {@code node}
   */
  public static ControlServer start(String who, Routing routing, ControlAddress address)
      throws IOException {
    // Without it every answer waits for the acknowledgement of its own headers, some 40 ms.
    System.setProperty("sun.net.httpserver.nodelay", "true");
    InetSocketAddress bound = new InetSocketAddress(address.host(), address.port());
    return new ControlServer(HttpServer.create(bound, BACKLOG), who, routing, address);
  }

  private ControlServer(HttpServer server, String who, Routing routing, ControlAddress address) {
    this.server = server;
    this.routing = new GuardedRouting(who, routing);
    this.address = address;
    server.setExecutor(threads);
    server.createContext("/", this::exchange);
    server.start();
  }

  /** Prints the line that says where this program is driven. */
  public void announce() {
    System.out.printf("control http://%s:%d%n", address.host(), port());
    System.out.flush();
  }

  public int port() {
    return server.getAddress().getPort();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void exchange(HttpExchange exchange) throws IOException {
    try (exchange) {
      write(exchange, reply(exchange));
    }
  }

  private JsonReply reply(HttpExchange exchange) throws IOException {
    Call call;
    try {
      call = call(exchange);
    } catch (BadArgument wrong) {
      return JsonReply.error(JsonReply.BAD_REQUEST, wrong.getMessage());
    } catch (JacksonException wrong) {
      return JsonReply.error(
          JsonReply.BAD_REQUEST,
          "body: got no JSON, %s (expected: JSON)".formatted(wrong.getOriginalMessage()));
    }
    return routing.reply(call);
  }

  private Call call(HttpExchange exchange) throws IOException {
    return new Call(
        exchange.getRequestMethod(),
        path(exchange.getRequestURI().getPath()),
        query(exchange.getRequestURI().getRawQuery()),
        body(exchange.getRequestBody()));
  }

  private JsonNode body(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(BODY_BYTES_MAX + 1);
    if (bytes.length > BODY_BYTES_MAX) {
      throw BadArgument.of("body", "more bytes", "at most " + BODY_BYTES_MAX);
    }
    return bytes.length == 0 ? json.createObjectNode() : json.readTree(bytes);
  }

  private static List<String> path(String path) {
    return Stream.of(path.split("/", -1)).filter(part -> !part.isEmpty()).toList();
  }

  @SuppressWarnings("JdkObsolete") // null is how the JDK says that there is no query
  private static Map<String, String> query(String raw) {
    Map<String, String> query = new HashMap<>();
    for (String pair : (raw == null ? "" : raw).split("&", -1)) {
      String[] parts = pair.split("=", 2);
      if (parts.length == 2) {
        query.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
      }
    }
    return query;
  }

  private void write(HttpExchange exchange, JsonReply reply) throws IOException {
    boolean lines = reply.body() instanceof EventLines;
    String type = lines ? "application/x-ndjson" : "application/json";
    byte[] body =
        lines ? ((EventLines) reply.body()).bytes(json) : json.writeValueAsBytes(reply.body());
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    LOG.debug("{} {} {}", exchange.getRequestMethod(), exchange.getRequestURI(), reply.status());
  }
}
