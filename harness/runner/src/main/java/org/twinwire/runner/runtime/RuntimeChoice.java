package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * The runtime a run uses, and why.
 *
 * @param reason one line for the console and the report
 */
public record RuntimeChoice(NodeRuntime runtime, String reason) {

  /** What the user asks for. */
  public enum Wish {
    AUTO,
    CONTAINER,
    PROCESS
  }

  /**
   * Containers when an engine answers within 2 s, else processes, unless told otherwise.
   *
   * @param docker the folder that has the base image script
   * @throws InfrastructureException when containers are asked for and no engine answers
   */
  public static RuntimeChoice make(Wish wish, Path docker) {
    return switch (wish) {
      case PROCESS -> new RuntimeChoice(new ProcessRuntime(), "asked for");
      case CONTAINER -> containers(docker, enginePing());
      case AUTO -> automatic(docker, enginePing());
    };
  }

  private static Optional<String> enginePing() {
    return new EnginePing(Map.copyOf(System.getenv())).problem();
  }

  private static RuntimeChoice containers(Path docker, Optional<String> problem) {
    if (problem.isPresent()) {
      throw new InfrastructureException(
          "container engine: %s (expected: an engine that answers within %d s; --runtime process needs none)"
              .formatted(problem.get(), EnginePing.LIMIT.toSeconds()));
    }
    return new RuntimeChoice(new ContainerRuntime(docker), "asked for");
  }

  private static RuntimeChoice automatic(Path docker, Optional<String> problem) {
    return problem
        .map(why -> new RuntimeChoice(new ProcessRuntime(), "no container engine: " + why))
        .orElseGet(
            () -> new RuntimeChoice(new ContainerRuntime(docker), "a container engine answers"));
  }
}
