package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.plan.IdGlob;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

class BundledScenariosTest {

  static final Path FOLDER = Path.of("../../scenarios");

  private static final Set<String> PRESETS =
      Set.of(
          "original",
          "fix-1-long-lived",
          "fix-2-replay",
          "fix-2-quick",
          "fix-3-before-negotiation");

  private static final Set<String> KEYS =
      Set.of(
          "preset",
          "lifecycle",
          "framing",
          "negotiation",
          "listener",
          "lateMessages",
          "lateMillis",
          "buffer",
          "answers",
          "readPauseMillis",
          "statusTimeoutMillis",
          "syncTimeoutMillis",
          "handshake",
          "hello",
          "frame",
          "status",
          "pool",
          "pooledHashes",
          "reply",
          "announced",
          "serveItems",
          "serveBytes",
          "serveLateMillis",
          "serveEmpty",
          "serveSkip",
          "serveCut",
          "writes",
          "webSocket",
          "webSocketFrames",
          "cutAt",
          "pipelining",
          "hopedEth",
          "discovery",
          "neighbours",
          "ending");

  private final Loaded loaded = ScenarioLoader.load(FOLDER);

  @Test
  void loadWithoutAProblem() {
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.scenarios()).isNotEmpty();
  }

  @Test
  void areOfTheFamiliesInTheReadme() throws IOException {
    Stream<String> rows =
        Pattern.compile("^\\| `(\\w+)/` \\|", Pattern.MULTILINE)
            .matcher(Files.readString(FOLDER.resolve("README.md")))
            .results()
            .map(row -> row.group(1));

    assertThat(loaded.scenarios())
        .extracting(scenario -> scenario.id().substring(0, scenario.id().indexOf('/')))
        .hasSameElementsAs(rows.toList());
  }

  @Test
  void beginWithTheLineThatPointsEditorsToTheSchema() throws IOException {
    for (Path file : files()) {
      assertThat(Files.readAllLines(file).getFirst())
          .as(file.toString())
          .isEqualTo("# yaml-language-server: $schema=../schema.json");
    }
  }

  @Test
  void keepToTheSchemaThatEditorsUse() throws IOException {
    Schema schema =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(Files.readString(FOLDER.resolve("schema.json")));
    for (Path file : files()) {
      assertThat(schema.validate(tree(file))).as(file.toString()).isEmpty();
    }
  }

  @Test
  void haveTheSchemaThatIsGeneratedFromTheRecords() throws IOException {
    assertThat(Files.readString(FOLDER.resolve("schema.json")))
        .as("to renew it, write what ScenarioSchema.generate() returns into the file")
        .isEqualTo(ScenarioSchema.generate());
  }

  @Test
  void useBehavioursTheReferenceNodeOffers() {
    Stream<Map<String, Object>> behaviours =
        loaded.scenarios().stream()
            .filter(scenario -> !scenario.id().startsWith("interop/"))
            .flatMap(scenario -> scenario.behaviour().values().stream());

    assertThat(behaviours)
        .allSatisfy(
            behaviour -> {
              assertThat(KEYS).containsAll(behaviour.keySet());
              assertThat(PRESETS).contains((String) behaviour.getOrDefault("preset", "original"));
            });
  }

  @Test
  void areThereForEveryKnownIssue() throws IOException {
    JsonNode issues =
        YAMLMapper.builder().build().readTree(FOLDER.resolve("known-issues.yaml").toFile());

    assertThat(issues).isNotEmpty().allSatisfy(issue -> assertThat(isPlayed(issue)).isTrue());
  }

  private boolean isPlayed(JsonNode issue) {
    IdGlob scenario = IdGlob.of(issue.path("scenario").asString());
    IdGlob stack = IdGlob.of(issue.path("stack").asString());
    return loaded.scenarios().stream()
        .filter(each -> scenario.matches(each.id()))
        .anyMatch(each -> played(each).stream().anyMatch(stack::matches));
  }

  private static List<String> played(Scenario scenario) {
    return Stream.concat(
            Stream.of(scenario.setting().baseline()), scenario.setting().stacks().stream())
        .toList();
  }

  private static List<Path> files() throws IOException {
    try (Stream<Path> below = Files.walk(FOLDER, 2)) {
      return below
          .filter(path -> path.toString().endsWith(".yaml") && !path.getParent().equals(FOLDER))
          .toList();
    }
  }

  private static JsonNode tree(Path file) throws IOException {
    JsonNode yaml = YAMLMapper.builder().build().readTree(file.toFile());
    return JsonMapper.builder().build().readTree(yaml.toString());
  }
}
