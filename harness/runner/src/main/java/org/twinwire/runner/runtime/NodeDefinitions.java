package org.twinwire.runner.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All nodes there are, by name: {@code <folder>/<name>/node.yaml}, and those added by hand. */
public final class NodeDefinitions {

  /** The program that stands between two nodes; it has a definition as they have, and is none. */
  public static final String TAP = "tap";

  private final Map<String, NodeDefinition> byName;

  private NodeDefinitions(Map<String, NodeDefinition> byName) {
    this.byName = byName;
  }

  /**
   * Reads every definition below {@code folder}.
   *
   * @throws InfrastructureException naming the file that cannot be read
   */
  public static NodeDefinitions load(Path folder) {
    NodeDefinitions found = new NodeDefinitions(new TreeMap<>());
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        if (Files.isRegularFile(child.resolve(NodeFile.FILE))) {
          found.add(NodeFile.read(child), child.toString());
        }
      }
    } catch (IOException e) {
      throw new InfrastructureException("nodes: cannot list " + folder, e);
    }
    return found;
  }

  private void add(List<NodeDefinition> releases, String place) {
    for (NodeDefinition node : releases) {
      if (byName.putIfAbsent(node.name(), node) != null) {
        throw new InfrastructureException(
            "%s: name: %s is another node's (expected: one of its own)"
                .formatted(place, node.name()));
      }
    }
  }

  /**
   * The definition called {@code name}, with or without a release.
   *
   * @throws InfrastructureException naming those that exist
   */
  public NodeDefinition named(String name) {
    return all().stream()
        .filter(node -> node.name().equals(name) || fullName(node).equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new InfrastructureException(
                    "node: %s (expected: one of %s)".formatted(name, byName.keySet())));
  }

  /** Whether there is a node of that name. */
  public boolean contains(String name) {
    return nodes().stream().anyMatch(node -> node.name().equals(name));
  }

  /** The nodes in their default releases: what a pair can be made of. */
  public List<String> names() {
    return nodes().stream()
        .map(NodeDefinition::name)
        .filter(name -> !name.contains(NodeDefinition.RELEASE_MARK))
        .toList();
  }

  /** Every node in every release. */
  public List<NodeDefinition> nodes() {
    return all().stream().filter(node -> !node.name().equals(TAP)).toList();
  }

  private Collection<NodeDefinition> all() {
    return byName.values();
  }

  /** The name with the release, also where it is the default one, or there is none. */
  static String fullName(NodeDefinition node) {
    String name = node.name();
    int mark = name.indexOf(NodeDefinition.RELEASE_MARK);
    return (mark < 0 ? name : name.substring(0, mark))
        + NodeDefinition.RELEASE_MARK
        + node.release().orElse("");
  }
}
