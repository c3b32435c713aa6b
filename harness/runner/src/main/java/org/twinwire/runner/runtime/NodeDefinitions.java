package org.twinwire.runner.runtime;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Finds {@code <folder>/<name>/node.yaml}. */
public final class NodeDefinitions {

  /** The program that stands between two nodes; it has a definition as they have, and is none. */
  public static final String TAP = "tap";

  private static final String FILE = "node.yaml";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

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
    Map<String, NodeDefinition> found = new TreeMap<>();
    try (Stream<Path> children = Files.list(folder)) {
      for (Path child : children.sorted().toList()) {
        Path file = child.resolve(FILE);
        if (Files.isRegularFile(file)) {
          NodeDefinition node = read(file);
          found.put(node.name(), node);
        }
      }
    } catch (IOException e) {
      throw new InfrastructureException("nodes: cannot list " + folder, e);
    }
    return new NodeDefinitions(found);
  }

  /**
   * The definition called {@code name}.
   *
   * @throws InfrastructureException naming those that exist
   */
  public NodeDefinition named(String name) {
    NodeDefinition node = byName.get(name);
    if (node == null) {
      throw new InfrastructureException(
          "node: %s (expected: one of %s)".formatted(name, byName.keySet()));
    }
    return node;
  }

  /** Whether there is a node of that name. */
  public boolean contains(String name) {
    return names().contains(name);
  }

  /** The nodes: what a pair can be made of. */
  public List<String> names() {
    return byName.keySet().stream().filter(name -> !name.equals(TAP)).toList();
  }

  private static NodeDefinition read(Path file) {
    try {
      return YAML.readValue(file, NodeFile.class).in(file.toAbsolutePath().getParent());
    } catch (JacksonException | IllegalArgumentException e) {
      throw new InfrastructureException(file + ": not a node definition", e);
    }
  }

  private record NodeFile(
      @JsonProperty(required = true) String name,
      @JsonProperty(required = true) String image,
      @JsonProperty(required = true) String base,
      List<String> tools,
      List<String> build,
      @JsonProperty(required = true) List<String> command,
      @JsonProperty(required = true) String artifact,
      Optional<BlackBoxFile> blackBox) {
    NodeDefinition in(Path folder) {
      return new NodeDefinition(
          folder, name, image, base, command, artifact, blackBox.map(BlackBoxFile::definition));
    }
  }
}
