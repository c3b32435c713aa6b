package org.twinwire.runner;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;

/** Hands out scripted pairs, and remembers them. */
public final class ScriptedRuntime implements NodeRuntime {

  private final List<ScriptedPair> pairs = new CopyOnWriteArrayList<>();
  private final Consumer<ScriptedPair> script;
  private final Map<String, String> unsupported = new HashMap<>();
  private final Map<String, String> failing = new HashMap<>();
  private int failures;

  /** Every pair is scripted anew by {@code script}. */
  public ScriptedRuntime(Consumer<ScriptedPair> script) {
    this.script = script;
  }

  /** The next {@code count} starts fail. */
  public void fail(int count) {
    failures = count;
  }

  public List<ScriptedPair> pairs() {
    return pairs;
  }

  @Override
  public String word() {
    return "process";
  }

  @Override
  public Map<String, String> versions() {
    return Map.of("engine", "9");
  }

  /** The node of that name needs what this machine has not. */
  public void cannotRun(String node, String reason) {
    unsupported.put(node, reason);
  }

  /** The build of the node of that name fails. */
  public void cannotPrepare(String node, String failure) {
    failing.put(node, failure);
  }

  @Override
  public Optional<String> prepare(NodeDefinition node, Path logs, Consumer<String> notes) {
    if (failing.containsKey(node.name())) {
      throw new InfrastructureException(failing.get(node.name()));
    }
    return Optional.ofNullable(unsupported.get(node.name()));
  }

  @Override
  public NodeNetwork openNetwork() {
    if (failures > 0) {
      failures--;
      throw new InfrastructureException("pair: no luck");
    }
    ScriptedPair pair = new ScriptedPair();
    script.accept(pair);
    pairs.add(pair);
    return pair;
  }

  @Override
  public void close() {
    pairs.forEach(ScriptedPair::close);
  }
}
