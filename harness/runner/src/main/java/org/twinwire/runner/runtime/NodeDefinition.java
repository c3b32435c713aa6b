package org.twinwire.runner.runtime;

import java.util.Optional;

/**
 * A node in one release, ready to be prepared and started.
 *
 * @param name what {@code --pair} and the report call it: {@code geth}, {@code ethereumjs@2.10}
 * @param release empty where the node has no releases
 * @param image tag its image has
 * @param source what it is made of; empty for a ready image
 * @param blackBox there for a program without a control port
 */
public record NodeDefinition(
    String name,
    Optional<String> release,
    String image,
    Optional<NodeSource> source,
    Optional<BlackBoxDefinition> blackBox) {

  /** A node with a control port. */
  public NodeDefinition(
      String name, Optional<String> release, String image, Optional<NodeSource> source) {
    this(name, release, image, source, Optional.empty());
  }

  /** Between a node's name and its release. */
  static final String RELEASE_MARK = "@";

  /** Whether it is what the node's plain name stands for. */
  public boolean isDefault() {
    return !name.contains(RELEASE_MARK);
  }

  /** The same under the name of another node. */
  NodeDefinition called(String node) {
    int mark = name.indexOf(RELEASE_MARK);
    return new NodeDefinition(
        mark < 0 ? node : node + name.substring(mark), release, image, source, blackBox);
  }

  /** Somebody's ready image, which runs in containers only. */
  public static NodeDefinition ofImage(String name, String image) {
    return new NodeDefinition(name, Optional.empty(), image, Optional.empty());
  }
}
