package org.twinwire.runner.runtime;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The runtime of a run, and why it was chosen.
 *
 * @param reason one line for the console and the report
 */
public record RuntimeChoice(NodeRuntime runtime, String reason) {

  /** The runtime that the user requests. */
  public enum Wish {
    AUTO,
    CONTAINER,
    PROCESS
  }

  /** What kind of runtime to use, and why. */
  record Decision(boolean containers, String reason) {}

  /**
   * Containers when an engine answers within 2 s, else processes, unless told otherwise.
   *
   * @param docker the folder that has the base image script
   * @throws InfrastructureException when containers are asked for and no engine answers
   */
  public static RuntimeChoice make(Wish wish, Path docker) {
    return make(wish, docker, List.of());
  }

  /**
   * The same for nodes that have to reach running ones: from a container this machine's loopback
   * cannot be reached, so beside a peer of this machine they are processes unless told otherwise.
   *
   * @param peers hosts of the running nodes
   */
  public static RuntimeChoice make(Wish wish, Path docker, Collection<String> peers) {
    Decision decision = decide(wish, peers, RuntimeChoice::enginePing);
    NodeRuntime runtime =
        decision.containers() ? new ContainerRuntime(docker) : new ProcessRuntime();
    return new RuntimeChoice(runtime, decision.reason());
  }

  private static Optional<String> enginePing() {
    return new EnginePing(Map.copyOf(System.getenv())).problem();
  }

  /**
   * Decides without touching anything but the engine, and that only where it matters.
   *
   * @param engine why no engine can be used; empty when one answers
   */
  static Decision decide(Wish wish, Collection<String> peers, Supplier<Optional<String>> engine) {
    return switch (wish) {
      case PROCESS -> new Decision(false, "asked for");
      case CONTAINER -> containers(engine.get());
      case AUTO ->
          peers.stream()
              .filter(ThisMachine::has)
              .findFirst()
              .map(host -> new Decision(false, host + " is this machine"))
              .orElseGet(() -> automatic(engine.get()));
    };
  }

  private static Decision containers(Optional<String> problem) {
    if (problem.isPresent()) {
      throw new InfrastructureException(
          "container engine: %s (expected: an engine that answers within %d s; --runtime process needs none)"
              .formatted(problem.get(), EnginePing.LIMIT.toSeconds()));
    }
    return new Decision(true, "asked for");
  }

  private static Decision automatic(Optional<String> problem) {
    return problem
        .map(why -> new Decision(false, "no container engine: " + why))
        .orElseGet(() -> new Decision(true, "a container engine answers"));
  }
}
