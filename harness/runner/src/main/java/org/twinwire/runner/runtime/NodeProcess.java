package org.twinwire.runner.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

/** A node as a child process. Its standard input stays open as long as this process lives. */
final class NodeProcess implements RunningNode {

  private static final String LOOPBACK = "127.0.0.1";

  /** From fork to the control line: a cold JVM on a busy two-core machine needs a few seconds. */
  private static final Duration START_LIMIT = Duration.ofSeconds(30);

  /** Time between asking a process to end and killing it. */
  private static final Duration STOP_LIMIT = Duration.ofSeconds(2);

  /** Time between its end and the last line in the pipe. */
  private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(1);

  private final NodeStart start;
  private final String who;
  private final ProcessTree tree;
  private final Process process;
  private final NodeLog log;
  private final Consumer<NodeProcess> onClose;
  private final List<Thread> readers;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final AtomicBoolean closed = new AtomicBoolean();

  private NodeProcess(
      NodeStart start, ProcessTree tree, NodeLog log, Consumer<NodeProcess> onClose) {
    this.start = start;
    this.who = start.who();
    this.tree = tree;
    this.process = tree.process();
    this.log = log;
    this.onClose = onClose;
    this.readers = readOutput();
  }

  static NodeProcess spawn(NodeStart start, Consumer<NodeProcess> onClose) {
    NodeLog log = NodeLog.open(start.log());
    try {
      return new NodeProcess(start, ProcessTree.start(builder(start)), log, onClose);
    } catch (IOException e) {
      log.close();
      throw new InfrastructureException(start.who() + ": cannot be started", e);
    }
  }

  private static ProcessBuilder builder(NodeStart start) {
    NodeSource source =
        start
            .node()
            .source()
            .orElseThrow(
                () ->
                    new InfrastructureException(
                        start.who() + ": an image cannot run as a process"));
    ProcessBuilder builder = new ProcessBuilder(Command.onThisJava(source.command()));
    builder.directory(source.folder().toFile());
    start.identity().ifPresent(own -> identify(builder, own));
    builder.environment().put("NODE_CONTROL_PORT", "0");
    builder.environment().put("NODE_LISTEN_HOST", LOOPBACK);
    if (start.node().blackBox().isPresent()) {
      builder.environment().putAll(start.blackBoxEnvironment(freePort()));
    }
    return builder;
  }

  /**
   * Returns a port that was free a moment ago; a program that picks a port itself would not report
   * it.
   */
  private static int freePort() {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new InfrastructureException("port: none is free", e);
    }
  }

  private static void identify(ProcessBuilder builder, NodeStart.Identity own) {
    builder.environment().put("NODE_KEY", own.key());
    builder.environment().put("NODE_CHAIN", own.chain().toAbsolutePath().toString());
  }

  /** Reads on platform threads: a virtual thread that waits for a pipe blocks its carrier. */
  private List<Thread> readOutput() {
    Thread.Builder reader = Thread.ofPlatform().daemon();
    return List.of(
        reader.name(who + " stdout").start(() -> read(process.getInputStream())),
        reader.name(who + " stderr").start(() -> read(process.getErrorStream())));
  }

  private void read(InputStream output) {
    BoundedLines.readAll(output, this::line);
  }

  private void line(String line) {
    log.append(line);
    start.readyIn(line).ifPresent(ready::complete);
  }

  void awaitControl() {
    Duration limit = start.limit(START_LIMIT);
    try {
      CompletableFuture.anyOf(ready, process.onExit()).get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException e) {
      throw new NotReadyException(notStarted("not ready after %d s".formatted(limit.toSeconds())));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      close();
      throw new InfrastructureException(who + ": interrupted while starting", e);
    }
    if (!ready.isDone()) {
      throw new InfrastructureException(
          notStarted(
              "ended with "
                  + death(STOP_LIMIT).map(ProcessEnd::how).orElse("an unknown exit code")));
    }
  }

  private String notStarted(String how) {
    close();
    return "%s: %s (expected: %s)\n%s"
        .formatted(who, how, start.expectedLine(), String.join("\n", log.last(20)));
  }

  @Override
  public URI control() {
    return URI.create(ready.join());
  }

  @Override
  public String announced() {
    return ready.join();
  }

  @Override
  public String reachableHost() {
    return LOOPBACK;
  }

  @Override
  public NodeLog log() {
    return log;
  }

  @Override
  public Optional<ProcessEnd> death(Duration wait) {
    try {
      if (!process.waitFor(wait.toMillis(), TimeUnit.MILLISECONDS)) {
        return Optional.empty();
      }
      for (Thread reader : readers) {
        reader.join(LAST_WORDS_LIMIT);
      }
      return Optional.of(ProcessEnd.exit(process.exitValue()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    }
  }

  @Override
  public Optional<Duration> cpuTime() {
    return Optional.of(tree.cpuTime());
  }

  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      tree.end(STOP_LIMIT);
      log.close();
      onClose.accept(this);
    }
  }
}
