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

/** All available nodes by name: {@code <folder>/<name>/node.yaml}, and the user's own. */
public final class NodeDefinitions {

  /** The tap. It has a definition like a node, but is none. */
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
            "%s: name: %s is the name of another node (expected: a unique name)"
                .formatted(place, node.name()));
      }
    }
  }

  /**
   * Returns the definition called {@code name}, with or without a release.
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
   * Returns the names of the nodes that match a glob: {@code *} is every node in its default
   * release, {@code js@2.10} one release, {@code js@*} all of them. A black box is only matched by
   * its name: few scripts apply to it, and it starts slowly.
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

  /** Returns the nodes in their default releases. */
  public List<String> names() {
    return nodes().stream().filter(NodeDefinition::isDefault).map(NodeDefinition::name).toList();
  }

  /**
   * Returns these nodes and one of the user's own.
   *
   * @throws IllegalArgumentException if its name is taken, or its folder has no definition
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

  /** Returns every node in every release. */
  public List<NodeDefinition> nodes() {
    return all().stream().filter(node -> !node.name().equals(TAP)).toList();
  }

  private Collection<NodeDefinition> all() {
    return byName.values();
  }

  /** Returns the name with the release, even if it is the default one or there is none. */
  static String fullName(NodeDefinition node) {
    return node.isDefault()
        ? node.name() + NodeDefinition.RELEASE_MARK + node.release().orElse("")
        : node.name();
  }
}
