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
 * The nodes of a run that can be started, and the reasons why others cannot. A node without its
 * tools on this machine is unsupported; a node whose build failed is an error. Either affects only
 * its own pairs.
 */
public final class PreparedNodes {

  private final Map<String, String> unsupported = new HashMap<>();
  private final Map<String, InfrastructureException> failures = new HashMap<>();

  /**
   * Prepares the nodes one by one.
   *
   * @param logs folder for the output of builds
   * @param notes takes a line for each long operation, and for each unavailable node
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

  /** Returns why this machine cannot run the pair; empty if it can. */
  public Optional<String> unsupported(Pair pair) {
    return names(pair)
        .flatMap(name -> Optional.ofNullable(unsupported.get(name)).stream())
        .findFirst();
  }

  /** Returns the failure of a node of the pair. */
  public Optional<InfrastructureException> failure(Pair pair) {
    return names(pair)
        .flatMap(name -> Optional.ofNullable(failures.get(name)).stream())
        .findFirst();
  }

  /** Throws the first failure if every pair has one. */
  public void requireAny(Collection<Pair> pairs) {
    if (pairs.stream().allMatch(pair -> failure(pair).isPresent())) {
      throw pairs.stream().flatMap(pair -> failure(pair).stream()).findFirst().orElseThrow();
    }
  }

  private static Stream<String> names(Pair pair) {
    return Stream.of(pair.dialer(), pair.listener());
  }
}
