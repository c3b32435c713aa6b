package org.twinwire.runner.runtime;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The folder a node is made from.
 *
 * @param folder of node.yaml: build context of the image, working directory of the process
 * @param bases the images its Dockerfile builds on
 * @param tools programs that have to be installed to build it here and to run it as a process
 * @param build makes the artifact, run in {@code folder}; empty where {@code mvn package} does
 * @param command the node as a process; a leading {@code java} means the JVM that runs us
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

  /** Whether it can be started as a process: its artifact is there, or will be made. */
  public boolean isStartable() {
    return buildsItself() || Files.isRegularFile(artifactFile());
  }

  boolean buildsItself() {
    return !build.isEmpty();
  }

  public Path artifactFile() {
    return folder.resolve(artifact);
  }

  /** For what somebody else builds: says so when nobody has. */
  void requireArtifact(String node) {
    if (!Files.isRegularFile(artifactFile())) {
      throw new InfrastructureException(
          "node %s: %s is missing (expected: built before, `mvn package`)"
              .formatted(node, artifactFile()));
    }
  }
}
