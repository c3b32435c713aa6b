package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import com.github.dockerjava.api.command.WaitContainerResultCallback;
import com.github.dockerjava.api.exception.DockerClientException;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.testcontainers.containers.ContainerLaunchException;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.output.OutputFrame;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.DockerImageName;
import org.testcontainers.utility.MountableFile;

/** A node as a container. Its chain is copied into it, so the engine may be on another machine. */
final class NodeContainer implements RunningNode {

  static final int CONTROL_PORT = 8080;

  private static final String CHAIN = "/chain";
  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** Time between the end of a container and its last line, which the engine reports separately. */
  private static final Duration LAST_WORDS_LIMIT = Duration.ofSeconds(1);

  /** A JVM with half a gigabyte of heap and its other memory. */
  private static final long MEMORY_BYTES = 1L << 30;

  /** One core, in the engine's unit; more than the machine has would be an error. */
  private static final long NANO_CPUS = 1_000_000_000L;

  private static final long MAX_PROCESSES = 512;

  /** Where a black box listens: it is alone in its container. */
  private static final int LISTEN_PORT = 30303;

  private final NodeStart start;
  private final String who;
  private final GenericContainer<?> container;
  private final NodeLog log;
  private final BoundedLines output;
  private final CompletableFuture<String> ready = new CompletableFuture<>();
  private final CountDownLatch outputEnd = new CountDownLatch(1);
  private Optional<ContainerAddress> address = Optional.empty();

  private NodeContainer(NodeStart start, GenericContainer<?> container, NodeLog log) {
    this.start = start;
    this.who = start.who();
    this.container = container;
    this.log = log;
    this.output = new BoundedLines(this::line);
  }

  static NodeContainer prepare(NodeStart start, Network network, RunLabel label) {
    GenericContainer<?> container =
        new GenericContainer<>(DockerImageName.parse(start.node().image()))
            .withNetwork(network)
            .withNetworkAliases(start.place())
            .withLabels(label.asMap())
            .withImagePullPolicy(image -> false)
            .withExposedPorts(CONTROL_PORT)
            .withEnv(
                Map.of(
                    "NODE_CONTROL_PORT",
                    String.valueOf(CONTROL_PORT),
                    "NODE_LISTEN_HOST",
                    "0.0.0.0"))
            .withCreateContainerCmdModifier(cmd -> limit(cmd.getHostConfig()))
            .waitingFor(
                Wait.forLogMessage(awaited(start), 1).withStartupTimeout(start.limit(START_LIMIT)));
    start
        .node()
        .blackBox()
        .ifPresent(box -> container.withEnv(start.blackBoxEnvironment(LISTEN_PORT)));
    start.identity().ifPresent(own -> identify(container, own));
    NodeContainer node = new NodeContainer(start, container, NodeLog.open(start.log()));
    container.withLogConsumer(node::output);
    return node;
  }

  private static String awaited(NodeStart start) {
    return start
        .node()
        .blackBox()
        .map(box -> "(?s).*" + box.ready() + ".*")
        .orElse("(?s).*control http://.*");
  }

  private void line(String line) {
    log.append(line);
    start.readyIn(line).ifPresent(ready::complete);
  }

  private static void identify(GenericContainer<?> container, NodeStart.Identity own) {
    container
        .withEnv(Map.of("NODE_KEY", own.key(), "NODE_CHAIN", CHAIN))
        .withCopyFileToContainer(MountableFile.forHostPath(own.chain(), 0755), CHAIN);
  }

  private static void limit(HostConfig host) {
    host.withMemory(MEMORY_BYTES).withNanoCPUs(NANO_CPUS).withPidsLimit(MAX_PROCESSES);
  }

  private synchronized void output(OutputFrame frame) {
    byte[] bytes = frame.getBytes();
    if (bytes != null) {
      output.accept(bytes, bytes.length);
    }
    if (frame.getType() == OutputFrame.OutputType.END) {
      output.end();
      outputEnd.countDown();
    }
  }

  void awaitControl() {
    try {
      container.start();
      address =
          Optional.of(
              start.node().blackBox().isPresent()
                  ? ContainerAddress.ofBlackBox(container)
                  : ContainerAddress.of(container));
    } catch (ContainerLaunchException e) {
      awaitLastWords();
      String lines = String.join("\n", log.last(20));
      close();
      throw new InfrastructureException(
          "%s: image %s did not start (expected: %s)\n%s"
              .formatted(who, container.getDockerImageName(), start.expectedLine(), lines),
          e);
    }
  }

  @Override
  public URI control() {
    return address.flatMap(ContainerAddress::control).orElseThrow();
  }

  /** The waiting strategy has seen the line, which may not be in this log yet. */
  @Override
  public String announced() {
    return ready.orTimeout(START_LIMIT.toSeconds(), TimeUnit.SECONDS).join();
  }

  @Override
  public String reachableHost() {
    return address.orElseThrow().inNetwork();
  }

  @Override
  public NodeLog log() {
    return log;
  }

  @Override
  public Optional<ProcessEnd> death(Duration wait) {
    DockerClient engine = container.getDockerClient();
    String id = container.getContainerId();
    try (WaitContainerResultCallback end =
        engine.waitContainerCmd(id).exec(new WaitContainerResultCallback())) {
      end.awaitStatusCode(wait.toMillis(), TimeUnit.MILLISECONDS);
      awaitLastWords();
      return Optional.of(how(engine.inspectContainerCmd(id).exec().getState()));
    } catch (DockerClientException stillRuns) {
      return Optional.empty();
    } catch (DockerException | IOException e) {
      return Optional.of(ProcessEnd.removed());
    }
  }

  private void awaitLastWords() {
    try {
      outputEnd.await(LAST_WORDS_LIMIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static ProcessEnd how(ContainerState state) {
    long code = Optional.ofNullable(state.getExitCodeLong()).orElse(0L);
    return Boolean.TRUE.equals(state.getOOMKilled())
        ? ProcessEnd.outOfMemory(code)
        : ProcessEnd.exit(code);
  }

  @Override
  public void close() {
    container.stop();
    log.close();
  }
}
