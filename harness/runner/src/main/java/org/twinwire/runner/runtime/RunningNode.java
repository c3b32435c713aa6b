package org.twinwire.runner.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * A started node. Closing it stops it and everything it started; closing it again has no effect.
 */
public interface RunningNode extends AutoCloseable {

  /**
   * Returns the root of its control port, such as {@code http://127.0.0.1:40001}; a black box has
   * none.
   */
  URI control();

  /**
   * Returns what it announced when it was ready: the root of its control port, or a black box's
   * address.
   */
  default String announced() {
    return control().toString();
  }

  /** Returns the host under which the other node of the pair reaches it. */
  String reachableHost();

  NodeLog log();

  /** Returns how it ended; empty if it still runs after {@code wait}. */
  Optional<ProcessEnd> death(Duration wait);

  /** Returns the CPU time that its processes have used; empty where that is not known. */
  default Optional<Duration> cpuTime() {
    return Optional.empty();
  }

  @Override
  void close();
}
