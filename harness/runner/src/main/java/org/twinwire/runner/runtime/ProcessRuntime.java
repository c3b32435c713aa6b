package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/** Runs nodes as child processes on loopback. */
public final class ProcessRuntime implements NodeRuntime {

  /** All live nodes of this JVM, stopped by one hook when the JVM is stopped. */
  private static final Set<NodeProcess> ALIVE = ConcurrentHashMap.newKeySet();

  private static volatile boolean stopping;

  private final InstalledTools tools;
  private final Set<NodeProcess> own = ConcurrentHashMap.newKeySet();

  public ProcessRuntime() {
    this(InstalledTools.ofThisMachine());
  }

  ProcessRuntime(InstalledTools tools) {
    this.tools = tools;
  }

  static {
    Runtime.getRuntime().addShutdownHook(new Thread(ProcessRuntime::stop, "end-nodes"));
  }

  @Override
  public String word() {
    return "process";
  }

  @Override
  public Map<String, String> versions() {
    return Map.of();
  }

  @Override
  public Optional<String> prepare(NodeDefinition node, Path logs, Consumer<String> notes) {
    return node.source()
        .map(source -> prepare(node.name(), source, logs, notes))
        .orElseGet(
            () ->
                Optional.of(
                    "node %s is an image (expected: a container engine, --runtime container)"
                        .formatted(node.name())));
  }

  private Optional<String> prepare(
      String node, NodeSource source, Path logs, Consumer<String> notes) {
    List<String> missing = tools.missing(source.tools());
    if (!missing.isEmpty()) {
      return Optional.of(
          "node %s: %s not installed (expected: on the PATH, to run it as a process)"
              .formatted(node, String.join(", ", missing)));
    }
    if (source.buildsItself()) {
      build(new NodeBuild(node, source, logs.resolve("build-" + node + ".log")), notes);
    }
    source.requireArtifact(node);
    return Optional.empty();
  }

  private static void build(NodeBuild build, Consumer<String> notes) {
    if (build.isNeeded()) {
      notes.accept(
          "building node %s: %s".formatted(build.node(), String.join(" ", build.source().build())));
      build.run();
    }
  }

  @Override
  public NodeNetwork openNetwork() {
    return new Loopback();
  }

  /** Ends the nodes of this runtime; another one of the same program keeps its own. */
  @Override
  public void close() {
    own.forEach(NodeProcess::close);
  }

  private static void stop() {
    stopping = true;
    ALIVE.forEach(NodeProcess::close);
  }

  private void ended(NodeProcess node) {
    ALIVE.remove(node);
    own.remove(node);
  }

  private final class Loopback implements NodeNetwork {

    private final Set<NodeProcess> mine = ConcurrentHashMap.newKeySet();

    @Override
    public RunningNode start(NodeStart start) {
      NodeProcess node = NodeProcess.spawn(start, ProcessRuntime.this::ended);
      ALIVE.add(node);
      own.add(node);
      mine.add(node);
      if (stopping) {
        node.close();
      }
      node.awaitControl();
      return node;
    }

    @Override
    public void close() {
      mine.forEach(NodeProcess::close);
    }
  }
}
