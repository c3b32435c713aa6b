package org.twinwire.runner.runtime;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.yaml.FileLanguage;
import org.twinwire.core.yaml.Flaw;
import org.twinwire.core.yaml.Form;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.Unique;
import org.twinwire.core.yaml.YamlFile;
import tools.jackson.databind.JsonNode;

/**
 * Holds a {@code node.yaml} as it is written; {@code node.schema.json} is generated from this
 * record. {@code docker/README.md} explains the keys.
 */
record NodeFile(
    @JsonProperty(required = true)
        @JsonPropertyDescription("Name in --pair and in reports.")
        @Form(NAME_FORM)
        String name,
    @JsonProperty(required = true)
        @JsonPropertyDescription("Tag of the image that is built from this folder's Dockerfile.")
        String image,
    @JsonProperty(required = true)
        @JsonPropertyDescription("The image, or images, that the Dockerfile builds on.")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<String> base,
    @JsonPropertyDescription("Releases, the default one first; ${release} below is each of them.")
        @Unique
        @Form(RELEASE_FORM)
        Optional<List<String>> releases,
    @JsonPropertyDescription("Programs that are needed to build it and to run it as a process.")
        Optional<List<String>> tools,
    @JsonPropertyDescription("Command that makes the artifact, in this folder.")
        Optional<List<String>> build,
    @JsonProperty(required = true)
        @JsonPropertyDescription("The node as a process; a leading java is the harness's JVM.")
        List<String> command,
    @JsonProperty(required = true)
        @JsonPropertyDescription("File that has to exist before a start.")
        String artifact,
    @JsonProperty("black-box") @JsonPropertyDescription("For a client without a control port.")
        Optional<BlackBoxFile> blackBox) {

  static final String FILE = "node.yaml";

  private static final String RELEASE = "${release}";

  /** Allowed in a command line, a file name and the tag of an image. */
  private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

  private static final String NAME_FORM =
      "{\"title\": \"small letters and digits, with single - between\", \"type\": \"string\","
          + " \"pattern\": \"^"
          + NAME
          + "$\"}";

  private static final String RELEASE_FORM =
      """
      {"title": "letters, digits, '.', '_' and '-'", "type": "string",
       "pattern": "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$"}
      """;

  private static final FileLanguage<NodeFile> LANGUAGE = FileLanguage.of(NodeFile.class);

  static boolean isName(String text) {
    return text.matches(NAME);
  }

  /**
   * Reads the file in {@code folder} and returns a definition for each release, the default one
   * first.
   *
   * @throws InfrastructureException with every problem of the file
   */
  static List<NodeDefinition> read(Path folder) {
    YamlFile<NodeFile> read = LANGUAGE.read(folder.resolve(FILE), NodeFile::check);
    if (!read.problems().isEmpty()) {
      throw new InfrastructureException(
          read.problems().stream().map(Problem::toString).collect(Collectors.joining("\n")));
    }
    return read.entries().getFirst().value().definitions(folder.toAbsolutePath());
  }

  /** Returns the text of {@code scenarios/node.schema.json}. */
  static String schema() {
    return LANGUAGE.schemaFile();
  }

  /** Checks a file beyond the schema. Accepts malformed trees. */
  private static List<Flaw> check(JsonNode file) {
    List<Flaw> flaws = new ArrayList<>();
    if (file.has("releases") && isTagged(file.path("image").asString(""))) {
      flaws.add(Flaw.got("image", file.path("image"), "no tag, as each release is a tag"));
    }
    String artifact = file.path("artifact").asString(RELEASE);
    if (file.path("releases").size() > 1 && !artifact.contains(RELEASE)) {
      flaws.add(Flaw.got("artifact", file.path("artifact"), "a path with " + RELEASE));
    }
    flaws.addAll(BlackBoxFile.check("black-box", file.path("black-box")));
    return flaws;
  }

  private static boolean isTagged(String image) {
    return image.indexOf(':', image.lastIndexOf('/') + 1) >= 0;
  }

  private List<NodeDefinition> definitions(Path folder) {
    return releases
        .map(all -> all.stream().map(each -> definition(folder, each, all.getFirst())).toList())
        .orElseGet(
            () ->
                List.of(
                    new NodeDefinition(
                        name,
                        Optional.empty(),
                        image,
                        Optional.of(source(folder, "")),
                        blackBoxDefinition())));
  }

  private NodeDefinition definition(Path folder, String release, String defaultRelease) {
    return new NodeDefinition(
        release.equals(defaultRelease) ? name : name + NodeDefinition.RELEASE_MARK + release,
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
        tools.orElse(List.of()),
        replaced(build.orElse(List.of()), release),
        replaced(command, release),
        artifact.replace(RELEASE, release));
  }

  private static List<String> replaced(List<String> words, String release) {
    return words.stream().map(word -> word.replace(RELEASE, release)).toList();
  }
}
