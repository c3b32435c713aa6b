package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NodeDefinitionsTest {

  private static final String GOOD =
      """
      name: other
      image: twinwire/other
      base: debian:12
      command: [./run, --fast]
      artifact: run
      """;

  private static final String RELEASES =
      """
      name: js
      image: twinwire/js
      base: [node:22, debian:12]
      releases: ["3.3", "2.10"]
      tools: [node, npm]
      build: [./build.sh, "${release}"]
      command: [node, "target/${release}/node.mjs"]
      artifact: target/${release}/node.mjs
      """;

  @TempDir Path docker;

  @Test
  void findsEveryFolderWithADefinition() throws IOException {
    write("other", GOOD);
    Files.createDirectory(docker.resolve("notes"));

    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThat(nodes.names()).containsExactly("other");
    NodeSource source = nodes.named("other").source().orElseThrow();
    assertThat(source.command()).containsExactly("./run", "--fast");
    assertThat(source.bases()).containsExactly("debian:12");
    assertThat(source.folder()).isEqualTo(docker.resolve("other").toAbsolutePath());
  }

  @Test
  void namesTheOnesThereAre() throws IOException {
    write("other", GOOD);
    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThatThrownBy(() -> nodes.named("geth"))
        .hasMessage("node: geth (expected: one of [other])");
  }

  @Test
  void doesNotCountTheTapAsANode() throws IOException {
    write("other", GOOD);
    write("tap", GOOD.replace("other", "tap"));

    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThat(nodes.names()).containsExactly("other");
    assertThat(nodes.matching("tap")).isEmpty();
    assertThat(nodes.named("tap").name()).isEqualTo("tap");
  }

  @Test
  void makesANodeOfEachRelease() throws IOException {
    write("js", RELEASES);

    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThat(nodes.names()).containsExactly("js");
    assertThat(nodes.nodes())
        .extracting(NodeDefinition::name, NodeDefinition::image)
        .containsExactly(tuple("js", "twinwire/js:3.3"), tuple("js@2.10", "twinwire/js:2.10"));
    NodeSource old = nodes.named("js@2.10").source().orElseThrow();
    assertThat(old.build()).containsExactly("./build.sh", "2.10");
    assertThat(old.command()).containsExactly("node", "target/2.10/node.mjs");
    assertThat(old.artifactFile()).isEqualTo(docker.resolve("js/target/2.10/node.mjs"));
    assertThat(old.bases()).containsExactly("node:22", "debian:12");
    assertThat(old.tools()).containsExactly("node", "npm");
  }

  @Test
  void knowsTheDefaultReleaseByItsNumberToo() throws IOException {
    write("js", RELEASES);

    assertThat(NodeDefinitions.load(docker).named("js@3.3").name()).isEqualTo("js");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "name: js|name: j s|1:7: name: got \"j s\", expected small letters",
        "[node:22, debian:12]|[]|3:7: base: got an empty list, expected at least one value",
        "[\"3.3\", \"2.10\"]|[a/b]|4:12: releases[0]: got a/b, expected letters",
        "[\"3.3\", \"2.10\"]|[3.3, 2.10]|4:17: releases[1]: got 2.1, expected letters",
        "[\"3.3\", \"2.10\"]|[a, a]|4:15: releases[1]: duplicate value (a)",
        "image: twinwire/js|image: x/js:1|2:8: image: got x/js:1, expected no tag, as each release"
            + " is a tag",
        "artifact: target/${release}/|artifact: target/|8:11: artifact: got target/node.mjs,"
            + " expected a path with ${release}",
        "tools:|tool:|5:1: tool: unknown key, expected one of name, image, base, releases, tools,"
            + " build,",
      })
  void tellsWhatIsWrongAndWhere(String right, String wrong, String message) throws IOException {
    write("js", RELEASES.replace(right, wrong));

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("js/node.yaml:" + message);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|js other",
        "o*|other",
        "js@2.10|js@2.10",
        "js@3.3|js",
        "js@*|js js@2.10",
        "*@*|js js@2.10 other",
        "*@?*|js js@2.10",
        "js@9|",
        "tap|",
      })
  void findsNodesByGlobs(String glob, String names) throws IOException {
    write("other", GOOD);
    write("js", RELEASES);
    write("tap", GOOD.replace("other", "tap"));

    assertThat(String.join(" ", NodeDefinitions.load(docker).matching(glob)))
        .isEqualTo(names == null ? "" : names);
  }

  @Test
  void takesAnImageThatIsBroughtAlong() throws IOException {
    write("other", GOOD);

    NodeDefinition mine =
        NodeDefinitions.load(docker).with(OwnNode.parse("mine=me/mine:1")).named("mine");

    assertThat(mine.image()).isEqualTo("me/mine:1");
    assertThat(mine.source()).isEmpty();
  }

  @Test
  void takesAFolderThatIsBroughtAlongUnderItsNewName() throws IOException {
    write("other", GOOD);
    write("elsewhere/js", RELEASES);
    OwnNode own = OwnNode.parse("mine=" + docker.resolve("elsewhere/js"));

    NodeDefinitions nodes = NodeDefinitions.load(docker).with(own);

    assertThat(nodes.matching("*@*")).containsExactly("mine", "mine@2.10", "other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"mine", "=image", "My=image", "mine=", "mine=An Image", "a,b=image"})
  void refusesWhatIsNoNode(String text) {
    assertThatThrownBy(() -> OwnNode.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("(expected: ");
  }

  @Test
  void refusesANameThatIsTaken() throws IOException {
    write("other", GOOD);
    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThatThrownBy(() -> nodes.with(OwnNode.parse("other=me/other")))
        .hasMessage("name: other is taken (expected: none of [other])");
  }

  @Test
  void refusesAFolderWithoutADefinition() throws IOException {
    write("other", GOOD);
    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThatThrownBy(() -> nodes.with(OwnNode.parse("mine=" + docker)))
        .hasMessageStartingWith("folder: no node.yaml in ");
  }

  @Test
  void refusesOneNameForTwoNodes() throws IOException {
    write("one", GOOD);
    write("two", GOOD);

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .hasMessageContaining("two: name: other is the name of another node");
  }

  @Test
  void refusesAKeyNobodyKnows() throws IOException {
    write("other", GOOD + "memory: 5\n");

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("other/node.yaml:6:1: memory: unknown key, expected one of name, ");
  }

  @Test
  void tellsWhereAFileIsNoYaml() throws IOException {
    write("other", GOOD + "tools: [node\n");

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .hasMessageContaining("other/node.yaml:7:1: invalid YAML: ");
  }

  @Test
  void refusesAMissingKey() throws IOException {
    write("other", GOOD.replace("base: debian:12\n", ""));

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .hasMessageEndingWith("other/node.yaml:1:1: base: required key missing");
  }

  @Test
  void readsHowABlackBoxIsSeenToBeReady() throws IOException {
    write(
        "other",
        GOOD
            + """
            black-box:
              stack: rlpx
              version: "1.2"
              ready: 'up .*url=(enode://\\S+)'
              synced: 'last=${head} '
              start-seconds: 90
            """);

    assertThat(NodeDefinitions.load(docker).named("other").blackBox())
        .hasValueSatisfying(
            box -> {
              assertThat(box.address("INFO up url=enode://ab@0.0.0.0:1 ok"))
                  .contains("enode://ab@0.0.0.0:1");
              assertThat(box.address("INFO down")).isEmpty();
              assertThat(box.synced("30").orElseThrow().pattern()).isEqualTo("last=30 ");
              assertThat(box.startLimit()).hasSeconds(90);
            });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "version: '@ethereumjs/client 0.10.5'| @ethereumjs/client 0.10.5",
        "version: 'besu v24.12.0'            | besu 24.12.0",
        "version: '1.2'                      | other 1.2",
        "version: '1.2', implementations: [{name: geth-fork, version: '2'}]| geth-fork 2",
      })
  void tellsWhatABlackBoxIsBuiltOn(String keys, String expected) throws IOException {
    write("other", GOOD + "black-box: {stack: rlpx, ready: '(.*)', %s}\n".formatted(keys));

    assertThat(NodeDefinitions.load(docker).named("other").blackBox().orElseThrow())
        .extracting(BlackBoxDefinition::implementations)
        .hasToString("[%s]", expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "stack: rlpx, ready: '(.*)'| 6:12: black-box.version: required key missing",
        "stack: rlpx, version: '1'| 6:12: black-box.ready: required key missing",
        "stack: rlpx, ready: '(.*)', version: '1', implementations: [{name: x}]|"
            + " black-box.implementations[0].version: required key missing",
        "stack: rlpx, ready: '(.*)', version: '1', implementations: [{name: x, version: y, z: z}]|"
            + " implementations[0].z: unknown key, expected one of name, version, stacks",
        "stack: rlp, ready: '(.*)', version: '1'|"
            + " 6:20: black-box.stack: got rlp, expected one of rlpx, mplex, mplex-plaintext,",
        "stack: rlpx, ready: up, version: '1'|"
            + " 6:33: black-box.ready: got up, expected a pattern with a group, the address",
        "stack: rlpx, ready: '(.*', version: '1'|"
            + " black-box.ready: got (.*, expected a pattern with a group, the address",
        "stack: rlpx, ready: '(.*)', version: '1', synced: '(${head}'|"
            + " black-box.synced: got (${head}, expected a pattern",
        "stack: rlpx, ready: '(.*)', version: '1', start-seconds: 0|"
            + " start-seconds: got 0, expected a number of seconds from 1 to 3600",
      })
  void saysWhatIsWrongWithABlackBox(String keys, String problem) throws IOException {
    write("other", GOOD + "black-box: {%s}\n".formatted(keys));

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining(problem)
        .hasMessageContaining("node.yaml:");
  }

  @Test
  void reportsEveryProblemOfAFileAtOnce() throws IOException {
    write("other", "name: Other\nbase: 5\ncommand: run\n");

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .isInstanceOf(InfrastructureException.class)
        .message()
        .satisfies(
            message ->
                assertThat(message.lines().map(line -> line.replaceFirst(".*node.yaml:", "")))
                    .containsExactly(
                        "1:1: artifact: required key missing",
                        "1:1: image: required key missing",
                        "1:7: name: got Other, expected small letters and digits, with single -"
                            + " between",
                        "2:7: base: got 5, expected text or a list of them",
                        "3:10: command: got run, expected a list"));
  }

  @Test
  void haveTheSchemaThatIsGeneratedFromTheRecord() throws IOException {
    Path nodes = Path.of("../../docker");

    assertThat(Files.readString(Path.of("../../scenarios/node.schema.json")))
        .as("to renew it, write what NodeFile.schema() returns into the file")
        .isEqualTo(NodeFile.schema());
    assertThat(NodeDefinitions.load(nodes).names())
        .allSatisfy(
            name ->
                assertThat(nodes.resolve(name).resolve("node.yaml"))
                    .content()
                    .startsWith(
                        "# yaml-language-server: $schema=../../scenarios/node.schema.json\n"));
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(docker.resolve(name));
    Files.writeString(folder.resolve("node.yaml"), text);
  }
}
