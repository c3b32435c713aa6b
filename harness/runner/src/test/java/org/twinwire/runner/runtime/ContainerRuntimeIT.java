package org.twinwire.runner.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.testcontainers.DockerClientFactory;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.tier.ContainerEngine;
import org.twinwire.runner.tier.SelfTest;

/** Needs a container engine; without one there is nothing to test. */
@SelfTest
@ResourceLock(ContainerEngine.LOCK)
class ContainerRuntimeIT {

  private static final String BASE = "eclipse-temurin:25-jre";

  /** The JDK's own file server stands in for a control port. */
  private static final String SERVES =
      """
      FROM %s
      COPY marker /marker
      ENTRYPOINT ["sh", "-c", "ls /chain; echo control http://0.0.0.0:8080; \
      exec java -m jdk.httpserver -b 0.0.0.0 -p $NODE_CONTROL_PORT -d /chain"]
      """
          .formatted(BASE);

  /** What the label of everything begins with that this test makes. */
  private static final String OWN =
      RunLabel.ofThisJvm().host() + "/" + RunLabel.ofThisJvm().pid() + "/";

  private static ContainerRuntime runtime;

  @TempDir Path folder;

  @BeforeAll
  static void connect() {
    assumeThat(new EnginePing(Map.copyOf(System.getenv())).problem()).isEmpty();
    runtime = new ContainerRuntime(Checkout.find().orElseThrow().nodes());
  }

  @AfterAll
  static void close() {
    if (runtime != null) {
      runtime.close();
    }
  }

  @Test
  void runsTwoNodesThatReachEachOtherAndLeavesNothing() throws IOException {
    NodeDefinition node = define(SERVES);
    prepare(node);
    List<String> before = all();

    try (NodeNetwork network = runtime.openNetwork()) {
      RunningNode dialer = network.start(start(node, Role.DIALER));
      RunningNode listener = network.start(start(node, Role.LISTENER));

      assertThat(accepts(dialer)).isTrue();
      assertThat(dialer.reachableHost()).isNotEqualTo(listener.reachableHost());
      assertThat(dialer.log().last(9)).contains("genesis.json", "control http://0.0.0.0:8080");
      assertThat(dialer.death(Duration.ZERO)).isEmpty();
    }

    assertThat(all()).isEqualTo(before);
  }

  @Test
  void tellsTheLastLinesOfAContainerThatDoesNotStart() throws IOException {
    NodeDefinition node =
        define("FROM " + BASE + "\nENTRYPOINT [\"sh\", \"-c\", \"echo no chain; exit 7\"]\n");
    prepare(node);
    try (NodeNetwork network = runtime.openNetwork()) {
      NodeStart start = start(node, Role.DIALER);

      assertThatThrownBy(() -> network.start(start))
          .isInstanceOf(InfrastructureException.class)
          .hasMessageContaining("dialer (shell): image twinwire/it-shell:latest did not start")
          .hasMessageContaining("no chain");
    }
  }

  @Test
  void tellsWhyAnImageDoesNotBuild() throws IOException {
    NodeDefinition node = define("FROM " + BASE + "\nRUN exit 9\n");

    assertThatThrownBy(() -> prepare(node))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("image twinwire/it-shell: ")
        .hasMessageContaining("Dockerfile does not build")
        .hasMessageContaining("9");
  }

  @Test
  void removesWhatADeadRunLeft() throws IOException {
    DockerClient engine = DockerClientFactory.instance().client();
    RunLabel self = RunLabel.ofThisJvm();
    RunLabel dead = new RunLabel(self.host(), self.pid(), self.startedMillis() - 60_000);
    engine.createNetworkCmd().withName("twinwire-it-dead").withLabels(dead.asMap()).exec();
    engine.createNetworkCmd().withName("twinwire-it-alive").withLabels(self.asMap()).exec();

    Leftovers.removeOfDeadRuns(engine, self);

    assertThat(all()).doesNotContain("twinwire-it-dead").contains("twinwire-it-alive");
    engine.removeNetworkCmd("twinwire-it-alive").exec();
  }

  @Test
  void tellsTheDockerfileItsReleaseAndNeedsNoArtifactWhereThatBuildsItself() throws IOException {
    Files.writeString(
        folder.resolve("Dockerfile"), "FROM " + BASE + "\nARG RELEASE\nENV MADE=$RELEASE\n");
    NodeSource source = source(List.of("./build.sh"));
    Files.deleteIfExists(source.artifactFile());
    NodeDefinition node =
        new NodeDefinition(
            "shell@2.10", Optional.of("2.10"), "twinwire/it-shell:2.10", Optional.of(source));

    prepare(node);

    assertThat(
            DockerClientFactory.instance()
                .client()
                .inspectImageCmd("twinwire/it-shell:2.10")
                .exec()
                .getConfig()
                .getEnv())
        .contains("MADE=2.10");
  }

  @Test
  void tellsOfAnImageThatIsNotToBeHad() {
    NodeDefinition node = NodeDefinition.ofImage("mine", "127.0.0.1:1/nobody/mine:1");

    assertThatThrownBy(() -> prepare(node))
        .isInstanceOf(InfrastructureException.class)
        .hasMessageContaining("image 127.0.0.1:1/nobody/mine:1: not found, and cannot be pulled: ");
  }

  private Optional<String> prepare(NodeDefinition node) {
    return runtime.prepare(node, folder.resolve("logs"), note -> {});
  }

  private NodeDefinition define(String dockerfile) throws IOException {
    Files.writeString(folder.resolve("Dockerfile"), dockerfile);
    Files.writeString(folder.resolve("marker"), "built");
    return new NodeDefinition(
        "shell", Optional.empty(), "twinwire/it-shell", Optional.of(source(List.of())));
  }

  private NodeSource source(List<String> build) {
    return new NodeSource(folder, List.of(BASE), List.of(), build, List.of("none"), "marker");
  }

  private NodeStart start(NodeDefinition node, Role role) throws IOException {
    Path chain = Files.createDirectories(folder.resolve("chain"));
    Files.writeString(chain.resolve("genesis.json"), "{}");
    return NodeStart.node(node, role, chain, "ab", folder.resolve(role.word() + ".log"));
  }

  private static boolean accepts(RunningNode node) throws IOException {
    InetAddress host = InetAddress.getAllByName(node.control().getHost())[0];
    try (Socket socket = new Socket(host, node.control().getPort())) {
      return socket.isConnected();
    }
  }

  /** Every container and network that this JVM has made, and those of the tests here. */
  private static List<String> all() {
    DockerClient engine = DockerClientFactory.instance().client();
    List<String> names = new ArrayList<>();
    engine.listNetworksCmd().exec().stream()
        .filter(network -> network.getLabels().getOrDefault(RunLabel.KEY, "").startsWith(OWN))
        .map(Network::getName)
        .sorted()
        .forEach(names::add);
    engine
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(RunLabel.ofThisJvm().asMap())
        .exec()
        .stream()
        .map(Container::getId)
        .sorted()
        .forEach(names::add);
    return names;
  }
}
