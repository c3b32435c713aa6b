package org.twinwire.core.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.guard.MarkdownTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The tables of scenarios/README.md: the schema has each of their keys, and no other. */
class ScenarioTablesTest {

  private static final String KEYS = "| key | meaning | default |";
  private static final String ENTRY_KEYS = "| key | meaning |";

  private final JsonNode schema =
      JsonMapper.shared().readTree(MarkdownTable.ROOT.resolve("scenarios/schema.json"));

  @Test
  void haveARowForEachKeyOfAFile() throws IOException {
    assertThat(table("## A file", KEYS).code(0)).containsExactlyInAnyOrderElementsOf(names(schema));
  }

  @Test
  void haveARowForEachAction() throws IOException {
    List<String> actions = new ArrayList<>(names(step()));
    actions.removeAll(List.of("name", "by", "on", "expect"));

    assertThat(firstWords(table("## Steps", "| action | does |")))
        .containsExactlyInAnyOrderElementsOf(actions);
  }

  @Test
  void haveARowForEachExpectation() throws IOException {
    assertThat(table("## Steps", KEYS).code(0))
        .containsExactlyInAnyOrderElementsOf(names(step().path("properties").path("expect")));
  }

  @Test
  void haveARowForEachShapeAndEachSweep() throws IOException {
    JsonNode shapes = schema.path("definitions").path("ShapeFile");
    List<String> expected = new ArrayList<>(names(shapes));
    expected.addAll(names(shapes.path("properties").path("sweep")));
    expected.removeAll(List.of("sweep", "towards"));

    assertThat(
            table("## Shapes", "| shape | does |").code(0).stream()
                .map(code -> code.replaceFirst("^sweep: \\{", "").replaceFirst(":.*", "")))
        .containsExactlyInAnyOrderElementsOf(expected);
  }

  @Test
  void haveARowForEachKeyOfAKnownIssue() throws IOException {
    assertThat(table("## Known issues", ENTRY_KEYS).code(0))
        .containsExactlyInAnyOrderElementsOf(used("known-issues.yaml"));
  }

  @Test
  void haveARowForEachKeyOfAPlantedFault() throws IOException {
    assertThat(table("## Planted faults", ENTRY_KEYS).code(0))
        .containsExactlyInAnyOrderElementsOf(used("planted-faults.yaml"));
  }

  private static MarkdownTable table(String heading, String head) throws IOException {
    return MarkdownTable.of("scenarios/README.md", heading, head);
  }

  /** {@code glue} of {@code `glue: {quiet}`}. */
  private static Stream<String> firstWords(MarkdownTable table) {
    return table.rows().stream()
        .map(row -> MarkdownTable.codeIn(row.getFirst()).findFirst().orElseThrow())
        .map(code -> code.replaceFirst(":.*", ""));
  }

  private JsonNode step() {
    return schema.path("definitions").path("StepFile");
  }

  private static List<String> names(JsonNode object) {
    return List.copyOf(object.path("properties").propertyNames());
  }

  private static Set<String> used(String file) {
    Set<String> keys = new TreeSet<>();
    new YAMLMapper()
        .readTree(MarkdownTable.ROOT.resolve("scenarios").resolve(file))
        .valueStream()
        .forEach(entry -> keys.addAll(entry.propertyNames()));
    return keys;
  }
}
