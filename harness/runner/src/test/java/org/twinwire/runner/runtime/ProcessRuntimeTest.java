package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.trace.Fatality;
import org.twinwire.core.trace.Role;

@Order(1)
class ProcessRuntimeTest {

  @TempDir Path folder;

  private final List<String> notes = new ArrayList<>();

  private final ProcessRuntime runtime = new ProcessRuntime();
  private final NodeNetwork network = runtime.openNetwork();

  @AfterEach
  void end() {
    network.close();
  }

  @Test
  void tellsTheCpuTimeOfANodeAndOfWhatItStarted() {
    RunningNode node =
        network.start(shell("echo control http://127.0.0.1:99; while :; do :; done & cat"));

    Awaitility.await()
        .atMost(Duration.ofSeconds(10))
        .until(() -> node.cpuTime().orElseThrow().toMillis() >= 50);
  }

  @Test
  void startsANodeAndLearnsItsControlPort() {
    RunningNode node = network.start(shell("echo hello; echo control http://127.0.0.1:99; cat"));

    assertThat(node.control()).isEqualTo(URI.create("http://127.0.0.1:99"));
    assertThat(node.reachableHost()).isEqualTo("127.0.0.1");
    assertThat(node.death(Duration.ZERO)).isEmpty();
  }

  @Test
  void endsItsOwnNodesAndNoOthers() {
    String command = "echo control http://127.0.0.1:99; cat";
    RunningNode node = network.start(shell(command));
    ProcessRuntime other = new ProcessRuntime();
    RunningNode ofOther = other.openNetwork().start(shell(command));

    other.close();

    assertThat(ofOther.death(Duration.ofSeconds(5))).isPresent();
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
  void readsToTheLastLineBeforeItTells() {
    NodeStart start = shell("{ seq 9000; echo no chain here; } >&2; exit 4");

    assertThatThrownBy(() -> network.start(start)).hasMessageContaining("no chain here");
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

    assertThat(node.death(Duration.ofSeconds(5)))
        .contains(new ProcessEnd(Fatality.KILLED, "exit code 137"));
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
  void endsTheChildrenOfAScriptThatHasEndedItself() throws IOException {
    String child = "sleep 1000 > sleep.log 2>&1 & echo $! > pid";
    String untilTold = "; until [ -e over ]; do sleep 0.01; done";
    RunningNode node =
        network.start(shell(child + "; echo control http://127.0.0.1:99" + untilTold));
    write("over", "");
    assertThat(node.death(Duration.ofSeconds(5))).isPresent();
    assertThat(started()).isPresent();

    node.close();

    await().untilAsserted(() -> assertThat(started()).isEmpty());
  }

  @Test
  void endsTheChildrenOfABuildThatHasEnded() {
    String child = "sleep 1000 > sleep.log 2>&1 & echo $! > pid";
    prepare(building(child + "; mkdir target; touch target/shell.jar"));

    await().untilAsserted(() -> assertThat(started()).isEmpty());
  }

  @Test
  void asksTheChildrenOfAScriptToEndBeforeItKillsThem() {
    String child =
        "sh -c 'trap \"echo asked; exit\" TERM; echo control http://127.0.0.1:99;"
            + " while :; do sleep 0.01; done'";
    RunningNode node = network.start(shell(child + "; echo over"));

    node.close();

    await().untilAsserted(() -> assertThat(node.log().last(9)).contains("asked"));
  }

  /** The process whose id a script has written, while it is alive. */
  private Optional<ProcessHandle> started() throws IOException {
    String pid = Files.readString(folder.resolve("pid")).strip();
    return ProcessHandle.of(Long.parseLong(pid)).filter(ProcessHandle::isAlive);
  }

  @Test
  void asksForTheBuiltFile() {
    NodeStart start = shell("cat");

    assertThatThrownBy(() -> prepare(start.node()))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("node shell: ")
        .hasMessageContaining("target/shell.jar is missing (expected: built before");
  }

  @Test
  void tellsOfAToolThatIsNotInstalled() {
    NodeDefinition node = node(List.of("sh", "no-such-tool"), List.of(), List.of("cat"));

    assertThat(prepare(node))
        .contains(
            "node shell: no-such-tool not installed (expected: on the PATH, to run it as a"
                + " process)");
  }

  @Test
  void runsNoImageAsAProcess() {
    assertThat(prepare(NodeDefinition.ofImage("mine", "me/mine:1")))
        .contains("node mine is an image (expected: a container engine, --runtime container)");
  }

  @Test
  void buildsAnArtifactThatIsMissing() {
    NodeDefinition node = building("mkdir -p target; echo made > target/shell.jar; pwd");

    assertThat(prepare(node)).isEmpty();

    assertThat(folder.resolve("target/shell.jar")).hasContent("made\n");
    assertThat(folder.resolve("logs/build-shell.log")).content().contains(folder.toString());
    assertThat(notes).singleElement().asString().startsWith("building node shell: sh -c ");
  }

  @Test
  void buildsAgainOnlyAfterASourceHasChanged() throws IOException {
    NodeDefinition node = building("echo again >> runs; mkdir -p target; touch target/shell.jar");
    Path runs = folder.resolve("runs");
    prepare(node);
    age("runs", 60);
    prepare(node);
    assertThat(runs).hasContent("again");

    write("index.js", "new");
    age("target/shell.jar", 30);
    prepare(node);

    assertThat(runs).hasContent("again\nagain");
  }

  @Test
  void seesNoSourceInWhatABuildMakes() throws IOException {
    write("target/shell.jar", "made");
    write("target/cache", "newer");
    write("node_modules/left-pad/index.js", "newer");
    age("target/shell.jar", 30);

    prepare(building("exit 1"));

    assertThat(notes).isEmpty();
  }

  @Test
  void tellsTheLastLinesOfABuildThatFails() throws IOException {
    write("index.js", "");
    NodeDefinition node = building("echo cannot resolve express >&2; exit 7");

    assertThatThrownBy(() -> prepare(node))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("node shell: build `sh -c ")
        .hasMessageContaining("exit code 7 (expected: 0)")
        .hasMessageContaining("logs/build-shell.log")
        .hasMessageContaining("cannot resolve express");
  }

  @Test
  void tellsOfABuildThatMakesNothing() {
    assertThatThrownBy(() -> prepare(building("true")))
        .hasMessageContaining("made no target/shell.jar");
  }

  private NodeDefinition building(String script) {
    return node(List.of("sh"), List.of("sh", "-c", script), List.of("cat"));
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void age(String name, int seconds) throws IOException {
    Files.setLastModifiedTime(
        folder.resolve(name), FileTime.from(Instant.now().minusSeconds(seconds)));
  }

  private NodeStart shell(String script) {
    return start(List.of("sh", "-c", script));
  }

  private NodeStart start(List<String> command) {
    NodeDefinition node = node(List.of(), List.of(), command);
    return NodeStart.node(node, Role.LISTENER, folder, "ab", folder.resolve("node.log"));
  }

  private NodeDefinition node(List<String> tools, List<String> build, List<String> command) {
    NodeSource source =
        new NodeSource(folder, List.of("b"), tools, build, command, "target/shell.jar");
    return new NodeDefinition("shell", Optional.empty(), "i", Optional.of(source));
  }

  private Optional<String> prepare(NodeDefinition node) {
    return runtime.prepare(node, folder.resolve("logs"), notes::add);
  }
}
