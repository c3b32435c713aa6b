package org.twinwire.core.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenFilesTest {

  private static final Path BROKEN =
      Path.of("src/test/resources/org/twinwire/core/scenario/broken");

  @TempDir Path folder;

  @Test
  void reportsEveryProblemOfEveryFileAtItsPlace() throws IOException {
    List<String> expected = Files.readAllLines(BROKEN.resolve("expected.txt"));

    Loaded loaded = ScenarioLoader.load(BROKEN);

    assertThat(loaded.problems())
        .extracting(problem -> problem.toString().substring(BROKEN.toString().length() + 1))
        .containsExactlyElementsOf(expected);
    assertThat(loaded.scenarios()).isEmpty();
  }

  @Test
  void keepsTheGoodFilesBesideABrokenOne() throws IOException {
    write("bad.yaml", "title: [");
    write("good.yaml", "{title: a, spec: b, steps: [{connect: {}}]}");

    Loaded loaded = ScenarioLoader.load(folder);

    assertThat(loaded.scenarios()).extracting(Scenario::id).containsExactly("good");
    assertThat(loaded.problems()).hasSize(1);
  }

  @Test
  void reportsAFileThatCannotBeRead() throws IOException {
    Files.createSymbolicLink(folder.resolve("gone.yaml"), folder.resolve("nowhere"));

    assertThat(problems()).containsExactly("gone.yaml:1:1: cannot be read (no such file)");
  }

  @Test
  void readsNoFurtherThanTheSizeLimit() throws IOException {
    write("large.yaml", "# " + "x".repeat(262_144));

    assertThat(problems())
        .containsExactly("large.yaml:1:1: got more, expected at most 262144 bytes");
  }

  @Test
  void refusesBytesThatAreNoText() throws IOException {
    Files.write(folder.resolve("image.yaml"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10});

    assertThat(problems())
        .containsExactly("image.yaml:1:1: got other bytes, expected text in UTF-8");
  }

  @Test
  void refusesControlCharacters() throws IOException {
    write("control.yaml", "title: \u0000");

    assertThat(problems())
        .singleElement()
        .asString()
        .startsWith("control.yaml:1:1: invalid YAML: ");
  }

  @Test
  void refusesDepthBeforeItDescends() throws IOException {
    write("deep.yaml", "[".repeat(100_000));

    assertThat(problems()).containsExactly("deep.yaml:1:33: got more, expected at most 32 levels");
  }

  @Test
  void refusesAReferenceThatGoesOnForever() throws IOException {
    String sum = "${head" + "+1".repeat(50_000) + "}";
    write(
        "long.yaml",
        "{title: a, spec: b, steps: [{connect: {}}, {request: {headers: {origin: '"
            + sum
            + "'}}}]}");

    assertThat(problems()).singleElement().asString().endsWith("expected at most 200");
  }

  @Test
  void refusesMoreHashesThanARequestMayHave() throws IOException {
    write(
        "many.yaml",
        "{title: a, spec: b, steps: [{connect: {}}, {request: {bodies: {hashes: ["
            + "'${hash(1)}', ".repeat(4_097)
            + "]}}}]}");

    assertThat(problems())
        .singleElement()
        .asString()
        .endsWith("hashes: got a list of 4097, expected at most 4096 values");
  }

  @Test
  void refusesMoreFilesThanAFolderOfScenariosHas() throws IOException {
    for (int i = 0; i <= ScenarioLoader.MAX_FILES; i++) {
      write("a" + i + ".yaml", "");
    }

    assertThat(ScenarioLoader.load(folder).problems())
        .singleElement()
        .asString()
        .endsWith(":1:1: got more files, expected at most 2000");
  }

  @Test
  void reportsAFolderThatIsNotThere() {
    Path nowhere = folder.resolve("nowhere");

    assertThat(ScenarioLoader.load(nowhere).problems())
        .singleElement()
        .asString()
        .isEqualTo(nowhere + ":1:1: cannot be read (no such folder)");
  }

  @Test
  void reportsAFolderWithoutScenarios() {
    assertThat(ScenarioLoader.load(folder).problems())
        .singleElement()
        .asString()
        .endsWith(": got no file *.yaml, expected at least one");
  }

  @Test
  void reportsAFileInPlaceOfAFolder() throws IOException {
    write("single.yaml", "title: a");

    assertThat(ScenarioLoader.load(folder.resolve("single.yaml")).problems())
        .singleElement()
        .asString()
        .endsWith("single.yaml:1:1: got a file, expected a folder");
  }

  private void write(String name, String text) throws IOException {
    Files.writeString(folder.resolve(name), text, StandardCharsets.UTF_8);
  }

  private List<String> problems() {
    return ScenarioLoader.load(folder).problems().stream()
        .map(problem -> problem.toString().substring(folder.toString().length() + 1))
        .toList();
  }
}
