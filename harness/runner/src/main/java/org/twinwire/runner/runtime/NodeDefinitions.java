package org.twinwire.runner.runtime;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.twinwire.core.plan.IdGlob;

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

  /**
   * Names of the nodes that match a glob: {@code *} is every node in its default release, {@code
   * js@2.10} one release, {@code js@*} all of them. A black box is only meant by its name: few
   * scripts are for it, and it starts slowly.
   */
  public List<String> matching(String glob) {
    IdGlob pattern = IdGlob.of(glob);
    boolean byRelease = glob.contains(NodeDefinition.RELEASE_MARK);
    return nodes().stream()
        .filter(node -> byRelease || node.isDefault())
        .filter(node -> node.blackBox().isEmpty() || glob.equals(node.name()))
        .filter(node -> pattern.matches(byRelease ? fullName(node) : node.name()))
        .map(NodeDefinition::name)
        .toList();
  }

  /** The nodes in their default releases. */
  public List<String> names() {
    return nodes().stream().filter(NodeDefinition::isDefault).map(NodeDefinition::name).toList();
  }

  /**
   * These, and one that somebody brings along.
   *
   * @throws IllegalArgumentException when its name is taken, or its folder has no definition
   */
  public NodeDefinitions with(OwnNode own) {
    if (byName.containsKey(own.name())) {
      throw new IllegalArgumentException(
          "name: %s is taken (expected: none of %s)".formatted(own.name(), byName.keySet()));
    }
    NodeDefinitions more = new NodeDefinitions(new TreeMap<>(byName));
    more.add(own.definitions(), own.at());
    return more;
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
    return node.isDefault()
        ? node.name() + NodeDefinition.RELEASE_MARK + node.release().orElse("")
        : node.name();
  }
}
