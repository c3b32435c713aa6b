package org.twinwire.runner.runtime;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/** A started node. Closing it ends it and everything it started; closing twice is once. */
public interface RunningNode extends AutoCloseable {

  /** Root of its control port, such as {@code http://127.0.0.1:40001}. */
  URI control();

  /** The host under which the other node of the pair reaches it. */
  String reachableHost();

  NodeLog log();

  /** How it ended, such as {@code exit code 137}; empty if it still runs after {@code wait}. */
  Optional<String> death(Duration wait);

  @Override
  void close();
}
