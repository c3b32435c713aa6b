package org.twinwire.runner.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.URI;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Checks whether a container engine answers. */
final class EnginePing {

  /** Longer than any engine on this machine takes, and short enough for users without one. */
  static final Duration LIMIT = Duration.ofSeconds(2);

  private static final byte[] REQUEST =
      "GET /_ping HTTP/1.0\r\nHost: engine\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

  private final Map<String, String> environment;

  EnginePing(Map<String, String> environment) {
    this.environment = environment;
  }

  /** Returns one line that says why no engine answers; empty if one does. */
  Optional<String> problem() {
    List<String> problems = new ArrayList<>();
    for (String host : hosts()) {
      Optional<String> problem = problem(host);
      if (problem.isEmpty()) {
        return Optional.empty();
      }
      problems.add(host + ": " + problem.get());
    }
    return Optional.of(problems.isEmpty() ? "no engine socket found" : String.join("; ", problems));
  }

  private List<String> hosts() {
    String configured = environment.get("DOCKER_HOST");
    if (configured != null && !configured.isBlank()) {
      return List.of(configured);
    }
    String home = environment.getOrDefault("HOME", "/nonexistent");
    String session = environment.getOrDefault("XDG_RUNTIME_DIR", "/nonexistent");
    return Stream.of(
            "/var/run/docker.sock",
            session + "/docker.sock",
            home + "/.docker/run/docker.sock",
            home + "/.docker/desktop/docker.sock")
        .filter(socket -> Files.exists(Path.of(socket)))
        .map(socket -> "unix://" + socket)
        .toList();
  }

  private static Optional<String> problem(String host) {
    CompletableFuture<String> answer = new CompletableFuture<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor();
        SocketChannel channel = open(host)) {
      threads.execute(() -> exchange(channel, host, answer));
      String status = answer.get(LIMIT.toMillis(), TimeUnit.MILLISECONDS);
      return status.contains(" 200 ") ? Optional.empty() : Optional.of("answered " + status);
    } catch (TimeoutException e) {
      return Optional.of("no answer within " + LIMIT.toSeconds() + " s");
    } catch (ExecutionException e) {
      return Optional.of(String.valueOf(e.getCause().getMessage()));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.of(String.valueOf(e.getMessage()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("interrupted");
    }
  }

  private static SocketChannel open(String host) throws IOException {
    return host.startsWith("unix:")
        ? SocketChannel.open(StandardProtocolFamily.UNIX)
        : SocketChannel.open();
  }

  private static void exchange(
      SocketChannel channel, String host, CompletableFuture<String> answer) {
    try {
      channel.connect(address(URI.create(host)));
      channel.write(ByteBuffer.wrap(REQUEST));
      ByteBuffer head = ByteBuffer.allocate(512);
      channel.read(head);
      String text = new String(head.array(), 0, head.position(), StandardCharsets.US_ASCII);
      answer.complete(text.lines().findFirst().orElse("nothing"));
    } catch (IOException | IllegalArgumentException e) {
      answer.completeExceptionally(e);
    }
  }

  private static SocketAddress address(URI host) throws IOException {
    return switch (host.getScheme()) {
      case "unix" -> UnixDomainSocketAddress.of(host.getPath());
      case "tcp", "http" ->
          new InetSocketAddress(InetAddress.getAllByName(host.getHost())[0], host.getPort());
      default -> throw new IllegalArgumentException(host + " (expected: unix:// or tcp://)");
    };
  }
}
