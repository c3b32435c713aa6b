package org.twinwire.runner.runtime;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Nodes as child processes on loopback. */
public final class ProcessRuntime implements NodeRuntime {

  /** Every living node of this JVM, ended by one hook when the JVM is told to stop. */
  private static final Set<NodeProcess> ALIVE = ConcurrentHashMap.newKeySet();

  private static volatile boolean stopping;

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
  public void prepare(NodeDefinition node) {
    node.requireArtifact();
  }

  @Override
  public NodeNetwork openNetwork() {
    return new Loopback();
  }

  @Override
  public void close() {
    killAll();
  }

  private static void stop() {
    stopping = true;
    killAll();
  }

  private static void killAll() {
    ALIVE.forEach(NodeProcess::close);
  }

  private static final class Loopback implements NodeNetwork {

    private final Set<NodeProcess> mine = ConcurrentHashMap.newKeySet();

    @Override
    public RunningNode start(NodeStart start) {
      NodeProcess node = NodeProcess.spawn(start, ALIVE::remove);
      ALIVE.add(node);
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
