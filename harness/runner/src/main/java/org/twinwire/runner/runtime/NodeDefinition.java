package org.twinwire.runner.runtime;

import java.util.Optional;

/**
 * A node in one release, ready to be prepared and started.
 *
 * @param name what {@code --pair} and the report call it: {@code geth}, {@code ethereumjs@2.10}
 * @param release empty where the node has no releases
 * @param image tag its image has
 * @param source what it is made of; empty for a ready image
 */
public record NodeDefinition(
    String name, Optional<String> release, String image, Optional<NodeSource> source) {

  /** Between a node's name and its release. */
  static final String RELEASE_MARK = "@";

  /** Somebody's ready image, which runs in containers only. */
  public static NodeDefinition ofImage(String name, String image) {
    return new NodeDefinition(name, Optional.empty(), image, Optional.empty());
  }
}
