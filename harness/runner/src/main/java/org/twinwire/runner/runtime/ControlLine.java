package org.twinwire.runner.runtime;

import java.net.URI;
import java.util.Optional;

/** The one line of a node's output that says where it is driven: {@code control http://…}. */
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
