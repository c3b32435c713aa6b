package org.twinwire.runner.runtime;

import java.util.Optional;

/**
 * A node in one release, ready to be prepared and started.
 *
 * @param name in {@code --pair} and the report: {@code geth}, {@code ethereumjs@2.10}
 * @param release empty if the node has no releases
 * @param image tag of its image
 * @param source what it is built from; empty for a ready image
 * @param blackBox present for a program without a control port
 */
public record NodeDefinition(
    String name,
    Optional<String> release,
    String image,
    Optional<NodeSource> source,
    Optional<BlackBoxDefinition> blackBox) {

  /** Creates a node with a control port. */
  public NodeDefinition(
      String name, Optional<String> release, String image, Optional<NodeSource> source) {
    this(name, release, image, source, Optional.empty());
  }

  /** Separates a node's name from its release. */
  static final String RELEASE_MARK = "@";

  /** Tests whether the node's plain name refers to this release. */
  public boolean isDefault() {
    return !name.contains(RELEASE_MARK);
  }

  /** Returns a copy under the name of another node. */
  NodeDefinition called(String node) {
    int mark = name.indexOf(RELEASE_MARK);
    return new NodeDefinition(
        mark < 0 ? node : node + name.substring(mark), release, image, source, blackBox);
  }

  /** Creates a node from a ready image, which runs in containers only. */
  public static NodeDefinition ofImage(String name, String image) {
    return new NodeDefinition(name, Optional.empty(), image, Optional.empty());
  }
}
