package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NodeDefinitionsTest {

  private static final String GOOD =
      """
      name: other
      image: twinwire/other
      base: debian:12
      command: [./run, --fast]
      artifact: run
      """;

  @TempDir Path docker;

  @Test
  void findsEveryFolderWithADefinition() throws IOException {
    write("other", GOOD);
    Files.createDirectory(docker.resolve("notes"));

    NodeDefinitions nodes = NodeDefinitions.load(docker);

    assertThat(nodes.names()).containsExactly("other");
    assertThat(nodes.named("other").command()).containsExactly("./run", "--fast");
    assertThat(nodes.named("other").folder()).isEqualTo(docker.resolve("other").toAbsolutePath());
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
    assertThat(nodes.contains("tap")).isFalse();
    assertThat(nodes.named("tap").name()).isEqualTo("tap");
  }

  @Test
  void refusesAKeyNobodyKnows() throws IOException {
    write("other", GOOD + "memory: 5\n");

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("other/node.yaml: not a node definition")
        .hasMessageContaining("memory");
  }

  @Test
  void refusesAMissingKey() throws IOException {
    write("other", GOOD.replace("base: debian:12\n", ""));

    assertThatThrownBy(() -> NodeDefinitions.load(docker)).hasMessageContaining("base");
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

  @Test
  void wantsAnAddressInTheLineOfABlackBox() throws IOException {
    write("other", GOOD + "black-box: {stack: rlpx, version: '1', ready: up}\n");

    assertThatThrownBy(() -> NodeDefinitions.load(docker))
        .hasStackTraceContaining("ready: up (expected: a pattern with a group, the address)");
  }

  private void write(String name, String text) throws IOException {
    Path folder = Files.createDirectories(docker.resolve(name));
    Files.writeString(folder.resolve("node.yaml"), text);
  }
}
