package org.twinwire.runner.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.twinwire.core.implementation.Implementation;

/** The {@code black-box} section of a {@code node.yaml}; keys: docker/README.md. */
record BlackBoxFile(
    String stack,
    @JsonProperty(required = true) String version,
    List<Implementation> implementations,
    String ready,
    Optional<String> synced,
    Optional<Integer> startSeconds) {

  private static final int START_SECONDS = 60;

  /** A name and a version, the name without spaces. */
  private static final Pattern NAMED = Pattern.compile("(\\S+) v?([0-9]\\S*)");

  /** Returns the definition for the node {@code node}. */
  BlackBoxDefinition definition(String node) {
    return new BlackBoxDefinition(
        stack,
        version,
        implementations == null ? List.of(ofVersion(node)) : implementations,
        Pattern.compile(ready),
        synced,
        Duration.ofSeconds(startSeconds.orElse(START_SECONDS)));
  }

  /**
   * Returns the implementation in a version of the form {@code NAME NUMBER}, or else one of the
   * node itself.
   */
  private Implementation ofVersion(String node) {
    Matcher named = NAMED.matcher(version);
    return named.matches()
        ? new Implementation(named.group(1), named.group(2))
        : new Implementation(node, version);
  }
}
