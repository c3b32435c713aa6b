package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnginePingTest {

  @TempDir Path folder;

  private ServerSocketChannel server;

  @BeforeEach
  void listen() throws IOException {
    server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    server.bind(UnixDomainSocketAddress.of(socket()));
  }

  @AfterEach
  void end() throws IOException {
    server.close();
  }

  @Test
  void findsAnEngineThatAnswers() {
    answer("HTTP/1.0 200 OK\r\n\r\nOK");

    assertThat(ping("unix://" + socket())).isEmpty();
  }

  @Test
  void saysWhatAnEngineAnsweredInstead() {
    answer("HTTP/1.0 503 Service Unavailable\r\n\r\n");

    assertThat(ping("unix://" + socket()).orElseThrow()).contains("503 Service Unavailable");
  }

  @Test
  void doesNotWaitForASilentEngine() {
    long started = System.nanoTime();

    assertThat(ping("unix://" + socket()).orElseThrow()).endsWith("no answer within 2 s");
    assertThat(System.nanoTime() - started).isLessThan(4_000_000_000L);
  }

  @Test
  void saysThatNobodyListens() {
    assertThat(ping("unix:///nonexistent.sock")).isPresent();
    assertThat(ping("tcp://127.0.0.1:1")).isPresent();
    assertThat(ping("npipe:////./pipe/x").orElseThrow()).contains("expected: unix:// or tcp://");
  }

  private void answer(String text) {
    Thread.startVirtualThread(
        () -> {
          try (SocketChannel client = server.accept()) {
            client.read(ByteBuffer.allocate(512));
            client.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII)));
          } catch (IOException e) {
            throw new IllegalStateException(e);
          }
        });
  }

  private static Optional<String> ping(String host) {
    return new EnginePing(Map.of("DOCKER_HOST", host)).problem();
  }

  private Path socket() {
    return folder.resolve("engine.sock");
  }
}
