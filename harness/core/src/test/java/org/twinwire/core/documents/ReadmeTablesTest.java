package org.twinwire.core.documents;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.guard.MarkdownTable;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class ReadmeTablesTest {

  private static final List<String> STACKS =
      List.of("rlpx", "mplex", "mplex-plaintext", "yamux", "yamux-plaintext", "ws-yamux");

  /** The words of the report, the messages and the documents. */
  private static final List<String> TERMS =
      List.of(
          "node",
          "black box",
          "reference node",
          "pair",
          "stack",
          "baseline, candidate",
          "scenario",
          "step",
          "tap",
          "shape",
          "case",
          "comparison",
          "side",
          "class",
          "trace",
          "ledger",
          "station",
          "finding",
          "cause",
          "severity",
          "verdict",
          "known issue",
          "planted fault",
          "settle time",
          "suspicion",
          "conviction",
          "slow reader");

  private static final Pattern MODULE = Pattern.compile("<module>(.+)</module>");

  @Test
  void haveARowForEachPlantedFault() throws IOException {
    assertThat(faults().code(0)).containsExactlyInAnyOrderElementsOf(planted().keySet());
  }

  @Test
  void sayWhatEachPlantedFaultIsFoundAs() throws IOException {
    for (List<String> row : faults().rows()) {
      String fault = row.getFirst().replace("`", "");
      for (JsonNode entry : planted().get(fault)) {
        assertThat(row.get(1))
            .as(fault)
            .contains(entry.path("finding").asString())
            .contains("`" + entry.path("cause").asString() + "`");
      }
    }
  }

  @Test
  void sayOnWhichSidesOfWhichStackEachFaultIsPlanted() throws IOException {
    for (List<String> row : faults().rows()) {
      String fault = row.getFirst().replace("`", "");
      for (int i = 0; i < STACKS.size(); i++) {
        assertThat(row.get(2 + i).replace(" sides", ""))
            .as("%s on %s", fault, STACKS.get(i))
            .isEqualTo(sides(planted().get(fault), STACKS.get(i)));
      }
    }
  }

  @Test
  void haveARowForEachNode() throws IOException {
    MarkdownTable table =
        MarkdownTable.of(
            "README.md", "### All against all", "| node | RLPx | streams | releases |");

    assertThat(table.rows().stream().flatMap(row -> MarkdownTable.codeIn(row.getFirst())))
        .containsExactlyInAnyOrderElementsOf(nodes());
  }

  @Test
  void haveARowForEachModule() throws IOException {
    MarkdownTable table = MarkdownTable.of("README.md", "## What is where", "| folder | content |");
    Stream<String> modules =
        MODULE
            .matcher(Files.readString(MarkdownTable.ROOT.resolve("pom.xml")))
            .results()
            .map(match -> match.group(1));

    assertThat(table.code(0).stream().map(folder -> folder.replaceAll("/$", "")))
        .containsAll(modules.toList());
  }

  @Test
  void haveARowForEachFolderOfTheProjectWithAReadme() throws IOException {
    MarkdownTable table = MarkdownTable.of("README.md", "## What is where", "| folder | content |");
    String folders = String.join(" ", table.rows().stream().map(List::getFirst).toList());

    try (Stream<Path> files = Files.find(MarkdownTable.ROOT, 3, ReadmeTablesTest::isReadme)) {
      assertThat(files.map(ReadmeTablesTest::folder))
          .isNotEmpty()
          .allSatisfy(folder -> assertThat(folders).containsPattern("`" + folder + "/?`"));
    }
  }

  private static boolean isReadme(Path file, BasicFileAttributes attributes) {
    return file.endsWith("README.md")
        && file.getNameCount() > MarkdownTable.ROOT.getNameCount() + 1
        && Stream.of("target", "node_modules", "src").noneMatch(folder(file)::contains);
  }

  private static String folder(Path file) {
    return file.subpath(MarkdownTable.ROOT.getNameCount(), file.getNameCount() - 1).toString();
  }

  @Test
  void haveARowForEachVerdict() throws IOException {
    assertThat(first("### Verdicts and severity", "| verdict | meaning |"))
        .containsExactlyElementsOf(Stream.of(Verdict.values()).map(Verdict::name).toList());
  }

  @Test
  void haveARowForEachStation() throws IOException {
    assertThat(first("### Stations", "| station | the message |"))
        .containsExactlyElementsOf(
            Stream.of(Station.values())
                .map(station -> "`" + EventText.station(station) + "`")
                .toList());
  }

  @Test
  void haveARowForEachProfileThatTheBuildHasForTests() throws IOException {
    String build = Files.readString(MarkdownTable.ROOT.resolve("harness/verify/pom.xml"));

    assertThat(column(1, "## Quick start", "| to | run |"))
        .containsExactly("`mvn verify`", "`mvn verify -P selftest`", "`mvn verify -P soak`");
    assertThat(build).contains("<id>selftest</id>", "<id>soak</id>");
  }

  @Test
  void haveARowForEachTermOfTheReport() throws IOException {
    assertThat(first("## Terms", "| term | meaning |")).containsExactlyElementsOf(TERMS);
  }

  @Test
  void nameEachScriptThatIsPlayedWithoutAFault() throws IOException {
    List<String> named =
        MarkdownTable.of(
                "README.md",
                "## Does it find what is there?",
                "| script | stacks | as the bytes come | glued |")
            .code(0);
    Stream<String> scripts =
        planted().values().stream()
            .flatMap(List::stream)
            .map(entry -> entry.path("script").asString().replaceFirst(".*/", ""));

    assertThat(named).containsExactlyInAnyOrderElementsOf(scripts.distinct().toList());
  }

  private static List<String> first(String heading, String head) throws IOException {
    return column(0, heading, head);
  }

  private static List<String> column(int column, String heading, String head) throws IOException {
    return MarkdownTable.of("README.md", heading, head).rows().stream()
        .map(row -> row.get(column))
        .toList();
  }

  private static MarkdownTable faults() throws IOException {
    return MarkdownTable.of(
        "README.md",
        "## Does it find what is there?",
        "| planted | found as | rlpx | mplex | mplex-plaintext | yamux | yamux-plaintext | ws-yamux |");
  }

  private static Map<String, List<JsonNode>> planted() {
    JsonNode entries =
        new YAMLMapper().readTree(MarkdownTable.ROOT.resolve("scenarios/planted-faults.yaml"));
    return entries.valueStream().collect(groupingBy(entry -> entry.path("fault").asString()));
  }

  private static String sides(List<JsonNode> entries, String stack) {
    Set<String> sides = new TreeSet<>();
    entries.stream()
        .filter(entry -> stacks(entry.path("stacks")).contains(stack))
        .forEach(entry -> sides.addAll(words(entry.path("sides"))));
    return switch (sides.size()) {
      case 0 -> "–";
      case 1 -> sides.iterator().next();
      default -> "both";
    };
  }

  private static List<String> stacks(JsonNode list) {
    return StackChoice.stacks(words(list).stream().map(StackChoice::new).toList());
  }

  private static List<String> words(JsonNode list) {
    return list.valueStream().map(JsonNode::asString).toList();
  }

  /** The names of the nodes in docker/; the tap is none. */
  private static List<String> nodes() throws IOException {
    try (Stream<Path> folders = Files.list(MarkdownTable.ROOT.resolve("docker"))) {
      return folders
          .map(folder -> folder.resolve("node.yaml"))
          .filter(Files::exists)
          .map(file -> new YAMLMapper().readTree(file).path("name").asString())
          .filter(name -> !name.equals("tap"))
          .toList();
    }
  }
}
