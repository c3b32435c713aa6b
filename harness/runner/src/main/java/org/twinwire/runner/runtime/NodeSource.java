package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder from which a node is built.
 *
 * @param folder of node.yaml: build context of the image, working directory of the process
 * @param bases the images that its Dockerfile builds on
 * @param tools programs that must be installed to build it here and to run it as a process
 * @param build command that builds the artifact in {@code folder}; empty if {@code mvn package}
 *     does
 * @param command of the node as a process; a leading {@code java} means the current JVM
 * @param artifact the file that is started, relative to {@code folder}
 */
public record NodeSource(
    Path folder,
    List<String> bases,
    List<String> tools,
    List<String> build,
    List<String> command,
    String artifact) {
  public NodeSource {
    bases = List.copyOf(bases);
    tools = List.copyOf(tools);
    build = List.copyOf(build);
    command = List.copyOf(command);
  }

  /** Tests whether it can be started as a process: its artifact exists or will be built. */
  public boolean isStartable() {
    return buildsItself() || Files.isRegularFile(artifactFile());
  }

  boolean buildsItself() {
    return !build.isEmpty();
  }

  public Path artifactFile() {
    return folder.resolve(artifact);
  }

  /** Requires an artifact that is not built here. */
  void requireArtifact(String node) {
    if (!Files.isRegularFile(artifactFile())) {
      throw new InfrastructureException(
          "node %s: %s is missing (expected: built before, `mvn package`)"
              .formatted(node, artifactFile()));
    }
  }
}
