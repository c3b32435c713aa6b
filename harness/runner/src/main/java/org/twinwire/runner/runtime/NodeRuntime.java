package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A way to run nodes. Closing it stops whatever still runs. */
public interface NodeRuntime extends AutoCloseable {

  /** Returns {@code process} or {@code container}. */
  String word();

  /** Maps the name of what it runs on to its version, for the report. */
  Map<String, String> versions();

  /**
   * Makes the node startable by building its image or artifact. Called once per run and node.
   *
   * @param logs folder for the output of builds
   * @param notes takes one line for a long operation
   * @return empty if the node can be started, else why this machine cannot run it
   * @throws InfrastructureException if preparing it should have been possible and failed
   */
  Optional<String> prepare(NodeDefinition node, Path logs, Consumer<String> notes);

  /** Opens a network for one pair. */
  NodeNetwork openNetwork();

  @Override
  void close();
}
