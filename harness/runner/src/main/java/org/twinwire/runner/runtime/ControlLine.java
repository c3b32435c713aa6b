package org.twinwire.runner.runtime;

import java.net.URI;
import java.util.Optional;

/**
 * Recognises the line of a node's output that contains its control address: {@code control
 * http://…}.
 */
final class ControlLine {

  private static final String PREFIX = "control http://";

  private ControlLine() {}

  static Optional<URI> parse(String line) {
    if (!line.startsWith(PREFIX)) {
      return Optional.empty();
    }
    try {
      return Optional.of(URI.create(line.substring("control ".length()).strip()));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
