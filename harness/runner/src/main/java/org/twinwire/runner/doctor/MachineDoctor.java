package org.twinwire.runner.doctor;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.runner.runtime.InstalledTools;
import org.twinwire.runner.runtime.Machine;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeSource;

/** Checks what this machine can run, in containers and as processes. Starts nothing. */
public record MachineDoctor(Machine machine, InstalledTools tools, List<NodeDefinition> nodes) {

  public MachineDoctor {
    nodes = List.copyOf(nodes);
  }

  /** Makes all checks. */
  public List<CheckResult> examine(Consumer<CheckResult> each) {
    Checks checks = new Checks(each);
    checks.check("JDK " + Runtime.version(), "21 or newer", () -> Observation.RIGHT);
    Optional<String> engine = machine.engineProblem();
    checks.check(
        "container engine",
        "one that answers; without it nodes run as processes",
        () -> engine.map(Observation::notOffered).orElse(Observation.RIGHT));
    for (NodeDefinition node : nodes) {
      examine(node, engine.isEmpty(), checks);
    }
    return checks.results();
  }

  private void examine(NodeDefinition node, boolean engine, Checks checks) {
    if (engine) {
      checks.check(
          "node %s in a container".formatted(node.name()), "its images", () -> images(node));
    }
    checks.check(
        "node %s as a process".formatted(node.name()),
        "its tools and its artifact",
        () -> process(node, engine));
  }

  private Observation images(NodeDefinition node) {
    List<String> absent =
        node.source().map(NodeSource::bases).orElse(List.of(node.image())).stream()
            .filter(image -> !machine.hasImage(image))
            .toList();
    return absent.isEmpty()
        ? Observation.RIGHT
        : Observation.notOffered("not here yet, pulled or made on first use: " + absent);
  }

  /**
   * Checks a node as a process. What is missing does not matter if the node can run in a container.
   */
  private Observation process(NodeDefinition node, boolean engine) {
    return lack(node)
        .map(reason -> engine ? Observation.notOffered(reason) : Observation.missing(reason))
        .orElse(Observation.RIGHT);
  }

  private Optional<String> lack(NodeDefinition node) {
    if (node.source().isEmpty()) {
      return Optional.of("it is an image");
    }
    NodeSource source = node.source().get();
    List<String> missing = tools.missing(source.tools());
    if (!missing.isEmpty()) {
      return Optional.of("not installed: " + String.join(", ", missing));
    }
    return source.isStartable()
        ? Optional.empty()
        : Optional.of(source.artifactFile() + " is missing, `mvn package` makes it");
  }
}
