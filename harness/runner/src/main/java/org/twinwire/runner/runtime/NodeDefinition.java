package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a node is started, read from {@code docker/<name>/node.yaml}.
 *
 * @param folder the folder of node.yaml: build context of the image, working directory of the
 *     process
 * @param image tag its image gets
 * @param base the image its Dockerfile builds on
 * @param command the same node as a process; a leading {@code java} means the JVM that runs us
 * @param artifact the file a build must have made before, relative to {@code folder}
 * @param blackBox there for a program without a control port
 */
public record NodeDefinition(
    Path folder,
    String name,
    String image,
    String base,
    List<String> command,
    String artifact,
    Optional<BlackBoxDefinition> blackBox) {
  public NodeDefinition {
    command = List.copyOf(command);
    if (command.isEmpty()) {
      throw new IllegalArgumentException("command: empty (expected: at least one word)");
    }
  }

  /** A node with a control port. */
  public NodeDefinition(
      Path folder, String name, String image, String base, List<String> command, String artifact) {
    this(folder, name, image, base, command, artifact, Optional.empty());
  }

  /** The built file, checked. */
  Path requireArtifact() {
    Path file = folder.resolve(artifact);
    if (!Files.isRegularFile(file)) {
      throw new InfrastructureException(
          "node %s: %s is missing (expected: built before, `mvn package`)".formatted(name, file));
    }
    return file;
  }
}
