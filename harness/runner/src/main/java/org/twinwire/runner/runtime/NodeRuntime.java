package org.twinwire.runner.runtime;

import java.util.Map;

/** A way to run nodes. Closing it ends whatever still runs. */
public interface NodeRuntime extends AutoCloseable {

  /** {@code process} or {@code container}. */
  String word();

  /** What it runs on, name → version, for the report. */
  Map<String, String> versions();

  /** Makes the node startable: its image is built, or its file is there. Once per run and node. */
  void prepare(NodeDefinition node);

  /** A place of its own for one pair. */
  NodeNetwork openNetwork();

  @Override
  void close();
}
