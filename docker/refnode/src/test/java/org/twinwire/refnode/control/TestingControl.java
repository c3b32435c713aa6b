package org.twinwire.refnode.control;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.tuweni.bytes.Bytes32;
import org.twinwire.contract.ControlAddress;
import org.twinwire.contract.ControlServer;
import org.twinwire.refnode.chain.TestingChain;
import org.twinwire.refnode.node.Node;
import org.twinwire.refnode.node.Settings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node driven as the harness drives it: over HTTP. */
final class TestingControl implements AutoCloseable {

  private static final String HOST = "127.0.0.1";
  private static final ControlAddress ADDRESS = new ControlAddress(HOST, 0);
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient client = HttpClient.newHttpClient();
  private final JsonMapper json = JsonMapper.shared();
  private final Node node;
  private final ControlServer server;

  TestingControl(String key) {
    this(key, TestingChain.FOLDER);
  }

  TestingControl(String key, Path chain) {
    try {
      this.node = Node.start(new Settings(Bytes32.fromHexString(key), chain, ADDRESS));
      this.server = ControlServer.start("node", new Routes(node), ADDRESS);
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  Node node() {
    return node;
  }

  /** An answer; the body is there for every status. */
  record Answer(int status, JsonNode body) {}

  Answer get(String path) {
    HttpResponse<String> response = send(path, "GET", "");
    return new Answer(response.statusCode(), tree(response.body()));
  }

  Answer post(String path, String body) {
    return with("POST", path, body);
  }

  Answer put(String path, String body) {
    return with("PUT", path, body);
  }

  private JsonNode tree(String body) {
    return body.isEmpty() ? json.createObjectNode() : json.readTree(body);
  }

  private Answer with(String method, String path, String body) {
    HttpResponse<String> response = send(path, method, body.replace('\'', '"'));
    return new Answer(response.statusCode(), json.readTree(response.body()));
  }

  /** Lines of NDJSON. */
  List<JsonNode> lines(String path) {
    return send(path, "GET", "").body().lines().map(json::readTree).toList();
  }

  private HttpResponse<String> send(String path, String method, String body) {
    URI uri = URI.create("http://%s:%d%s".formatted(HOST, server.port(), path));
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .timeout(TIMEOUT)
            .method(
                method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
            .build();
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public void close() {
    server.close();
    node.close();
  }
}
