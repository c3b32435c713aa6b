package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code black-box} of a {@code node.yaml}; keys: docker/README.md. */
record BlackBoxFile(
    String stack,
    String version,
    String ready,
    Optional<String> synced,
    Optional<String> chain,
    Optional<Integer> startSeconds) {

  private static final int START_SECONDS = 60;

  /** Where the definition is in {@code folder}. */
  BlackBoxDefinition in(Path folder) {
    return new BlackBoxDefinition(
        stack,
        version,
        Pattern.compile(ready),
        synced,
        chain.map(folder::resolve),
        Duration.ofSeconds(startSeconds.orElse(START_SECONDS)));
  }
}
