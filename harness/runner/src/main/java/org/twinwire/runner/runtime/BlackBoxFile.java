package org.twinwire.runner.runtime;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/** The {@code black-box} of a {@code node.yaml}; keys: docker/README.md. */
record BlackBoxFile(
    String stack,
    String version,
    String ready,
    Optional<String> synced,
    Optional<Integer> startSeconds) {

  private static final int START_SECONDS = 60;

  BlackBoxDefinition definition() {
    return new BlackBoxDefinition(
        stack,
        version,
        Pattern.compile(ready),
        synced,
        Duration.ofSeconds(startSeconds.orElse(START_SECONDS)));
  }
}
