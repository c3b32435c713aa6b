package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** A way to run nodes. Closing it ends whatever still runs. */
public interface NodeRuntime extends AutoCloseable {

  /** {@code process} or {@code container}. */
  String word();

  /** What it runs on, name → version, for the report. */
  Map<String, String> versions();

  /**
   * Makes the node startable: its image or its artifact is built. Once per run and node.
   *
   * @param logs folder for what a build writes
   * @param notes takes one line where it takes long
   * @return empty when it can be started, else why this machine cannot run it
   * @throws InfrastructureException when it should have been possible, and failed
   */
  Optional<String> prepare(NodeDefinition node, Path logs, Consumer<String> notes);

  /** A place of its own for one pair. */
  NodeNetwork openNetwork();

  @Override
  void close();
}
