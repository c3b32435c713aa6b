package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.trace.Role;

class ProcessRuntimeTest {

  @TempDir Path folder;

  private final ProcessRuntime runtime = new ProcessRuntime();
  private final NodeNetwork network = runtime.openNetwork();

  @AfterEach
  void end() {
    network.close();
  }

  @Test
  void startsANodeAndLearnsItsControlPort() {
    RunningNode node = network.start(shell("echo hello; echo control http://127.0.0.1:99; cat"));

    assertThat(node.control()).isEqualTo(URI.create("http://127.0.0.1:99"));
    assertThat(node.reachableHost()).isEqualTo("127.0.0.1");
    assertThat(node.death(Duration.ZERO)).isEmpty();
  }

  @Test
  void givesTheNodeItsKeyAndItsChain() {
    String said = "echo control http://k/$NODE_KEY$NODE_CHAIN/$NODE_CONTROL_PORT/$NODE_LISTEN_HOST";
    RunningNode node = network.start(shell(said + "; cat"));

    assertThat(node.control().getPath())
        .isEqualTo("/ab" + folder.toAbsolutePath() + "/0/127.0.0.1");
  }

  @Test
  void runsJavaNodesOnItsOwnJava() {
    NodeStart start = start(List.of("java", "-XshowSettings:properties", "-version"));

    assertThatThrownBy(() -> network.start(start))
        .hasMessageContaining("listener (shell): ended with exit code 0")
        .hasMessageContaining("build " + Runtime.version());
  }

  @Test
  void tellsTheLastLinesOfANodeThatDoesNotStart() {
    NodeStart start = shell("echo no chain here >&2; exit 4");

    assertThatThrownBy(() -> network.start(start))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("listener (shell): ended with exit code 4")
        .hasMessageContaining("no chain here");
  }

  @Test
  void tellsOfACommandThatIsNotThere() {
    NodeStart start = start(List.of("no-such-command"));

    assertThatThrownBy(() -> network.start(start))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageStartingWith("listener (shell): cannot be started");
  }

  @Test
  void keepsWhatANodeWrites() {
    RunningNode node =
        network.start(shell("echo one >&2; echo two; echo control http://127.0.0.1:99; cat"));

    await().untilAsserted(() -> assertThat(node.log().last(9)).contains("one", "two"));
  }

  @Test
  void tellsHowANodeEnded() throws IOException {
    Path pid = folder.resolve("pid");
    RunningNode node =
        network.start(shell("echo $$ > " + pid + "; echo control http://127.0.0.1:99; cat"));
    ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
        .ifPresent(ProcessHandle::destroyForcibly);

    assertThat(node.death(Duration.ofSeconds(5))).contains("exit code 137");
  }

  @Test
  void endsANodeWithAllItStarted() throws IOException {
    Path pid = folder.resolve("pid");
    network.start(
        shell("sleep 1000 & echo $! > " + pid + "; echo control http://127.0.0.1:99; wait"));
    ProcessHandle grandchild =
        ProcessHandle.of(Long.parseLong(Files.readString(pid).strip())).orElseThrow();

    network.close();

    await().untilAsserted(() -> assertThat(grandchild.isAlive()).isFalse());
  }

  @Test
  void asksForTheBuiltFile() {
    NodeStart start = shell("cat");

    assertThatThrownBy(() -> runtime.prepare(start.node()))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("node shell: ")
        .hasMessageContaining("target/shell.jar is missing (expected: built before");
  }

  private NodeStart shell(String script) {
    return start(List.of("sh", "-c", script));
  }

  private NodeStart start(List<String> command) {
    NodeDefinition node =
        new NodeDefinition(folder, "shell", "i", "b", command, "target/shell.jar");
    return NodeStart.node(node, Role.LISTENER, folder, "ab", folder.resolve("node.log"));
  }
}
