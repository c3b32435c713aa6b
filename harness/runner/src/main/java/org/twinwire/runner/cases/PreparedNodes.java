package org.twinwire.runner.cases;

import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.twinwire.core.plan.Pair;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeRuntime;

/**
 * Which nodes of a run can be started, and why the others cannot: a node that this machine has no
 * tools for is unsupported, one whose build failed is an error. Either costs its own pairs only.
 */
public final class PreparedNodes {

  private final Map<String, String> unsupported = new HashMap<>();
  private final Map<String, InfrastructureException> failures = new HashMap<>();

  /**
   * Prepares every node, one by one.
   *
   * @param logs folder for what builds write
   * @param notes takes a line for what takes long, and for each node that is not to be had
   */
  public static PreparedNodes prepare(
      NodeRuntime runtime, Collection<NodeDefinition> nodes, Path logs, Consumer<String> notes) {
    PreparedNodes prepared = new PreparedNodes();
    nodes.forEach(node -> prepared.prepare(runtime, node, logs, notes));
    return prepared;
  }

  private void prepare(
      NodeRuntime runtime, NodeDefinition node, Path logs, Consumer<String> notes) {
    try {
      Optional<String> cannot = runtime.prepare(node, logs, notes);
      cannot.ifPresent(reason -> unsupported.put(node.name(), reason));
      cannot.ifPresent(notes);
    } catch (InfrastructureException e) {
      failures.put(node.name(), e);
      notes.accept(String.valueOf(e.getMessage()));
    }
  }

  /** Why this machine cannot run the pair; empty when it can. */
  public Optional<String> unsupported(Pair pair) {
    return names(pair)
        .flatMap(name -> Optional.ofNullable(unsupported.get(name)).stream())
        .findFirst();
  }

  /** What went wrong with a node of the pair. */
  public Optional<InfrastructureException> failure(Pair pair) {
    return names(pair)
        .flatMap(name -> Optional.ofNullable(failures.get(name)).stream())
        .findFirst();
  }

  /** Fails with the first failure if no pair is left that did not fail. */
  public void requireAny(Collection<Pair> pairs) {
    if (pairs.stream().allMatch(pair -> failure(pair).isPresent())) {
      throw pairs.stream().flatMap(pair -> failure(pair).stream()).findFirst().orElseThrow();
    }
  }

  private static Stream<String> names(Pair pair) {
    return Stream.of(pair.dialer(), pair.listener());
  }
}
