package org.twinwire.runner.runtime;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The content of a {@code node.yaml}; keys: docker/README.md. */
record NodeFile(
    @JsonProperty(required = true) String name,
    @JsonProperty(required = true) String image,
    @JsonProperty(required = true)
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> base,
    List<String> releases,
    List<String> tools,
    List<String> build,
    @JsonProperty(required = true) List<String> command,
    @JsonProperty(required = true) String artifact,
    Optional<BlackBoxFile> blackBox) {

  static final String FILE = "node.yaml";

  private static final String RELEASE = "${release}";

  /** What a command line, a file name and a tag of an image all take. */
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final String RELEASE_NAME = "[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}";

  private static final YAMLMapper YAML =
      YAMLMapper.builder()
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
          .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
          .build();

  NodeFile {
    releases = listOf(releases);
    tools = listOf(tools);
    build = listOf(build);
    command = listOf(command);
    require(isName(name), "name", name, "small letters, digits, '-' between");
    require(!base.isEmpty(), "base", base, "at least one image");
    require(!command.isEmpty(), "command", command, "at least one word");
    require(artifact != null && !artifact.isBlank(), "artifact", artifact, "a file");
    for (String release : releases) {
      require(release.matches(RELEASE_NAME), "releases", release, "letters, digits, '.', '_', '-'");
    }
    require(
        releases.stream().distinct().count() == releases.size(), "releases", releases, "each once");
    require(
        releases.isEmpty() || !isTagged(image), "image", image, "no tag, releases are its tags");
    require(
        releases.size() < 2 || artifact.contains(RELEASE),
        "artifact",
        artifact,
        RELEASE + " in it");
  }

  static boolean isName(String text) {
    return text.matches(NAME);
  }

  private static boolean isTagged(String image) {
    return image.indexOf(':', image.lastIndexOf('/') + 1) >= 0;
  }

  private static List<String> listOf(List<String> given) {
    return given == null ? List.of() : List.copyOf(given);
  }

  private static void require(boolean sound, String key, Object got, String expected) {
    if (!sound) {
      throw new IllegalArgumentException("%s: %s (expected: %s)".formatted(key, got, expected));
    }
  }

  /**
   * Reads the file in {@code folder}: a definition for each release, the default one first.
   *
   * @throws InfrastructureException with the place of what is wrong
   */
  static List<NodeDefinition> read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return YAML.readValue(Files.newBufferedReader(file), NodeFile.class)
          .definitions(folder.toAbsolutePath());
    } catch (JacksonException e) {
      throw new InfrastructureException(
          "%s: not a node definition: %s".formatted(place(file, e), problem(e)));
    } catch (IOException e) {
      throw new InfrastructureException(file + ": cannot be read", e);
    }
  }

  private static String place(Path file, JacksonException e) {
    TokenStreamLocation at = e.getLocation();
    return at == null || at.getLineNr() < 1
        ? file.toString()
        : "%s:%d:%d".formatted(file, at.getLineNr(), at.getColumnNr());
  }

  private static String problem(JacksonException e) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "%s: no such key (expected: one of %s)"
          .formatted(unknown.getPropertyName(), unknown.getKnownPropertyIds());
    }
    return e.getCause() instanceof IllegalArgumentException own
        ? String.valueOf(own.getMessage())
        : e.getOriginalMessage();
  }

  private List<NodeDefinition> definitions(Path folder) {
    return releases.isEmpty()
        ? List.of(
            new NodeDefinition(
                name,
                Optional.empty(),
                image,
                Optional.of(source(folder, "")),
                blackBoxDefinition()))
        : releases.stream().map(release -> definition(folder, release)).toList();
  }

  private NodeDefinition definition(Path folder, String release) {
    boolean isDefault = release.equals(releases.getFirst());
    return new NodeDefinition(
        isDefault ? name : name + NodeDefinition.RELEASE_MARK + release,
        Optional.of(release),
        image + ":" + release,
        Optional.of(source(folder, release)),
        blackBoxDefinition());
  }

  private Optional<BlackBoxDefinition> blackBoxDefinition() {
    return blackBox.map(box -> box.definition(name));
  }

  private NodeSource source(Path folder, String release) {
    return new NodeSource(
        folder,
        base,
        tools,
        replaced(build, release),
        replaced(command, release),
        artifact.replace(RELEASE, release));
  }

  private static List<String> replaced(List<String> words, String release) {
    return words.stream().map(word -> word.replace(RELEASE, release)).toList();
  }
}
