package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.reports.Reports;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.tier.SelfTest;

/**
 * Starts each jar alone, as a user does. The build leaves classes out of them that no other class
 * refers to; here shows whether one was needed after all.
 */
@SelfTest
class JarsIT {

  private static final Path ROOT = Checkout.find().orElseThrow().root();
  private static final long LIMIT_MINUTES = 5;

  /** Goes through every codec of the reference node, and through the tap. */
  private static final String SCRIPT =
      """
      title: Headers and bodies over every stack
      spec: devp2p caps/eth.md, GetBlockHeaders (0x03), GetBlockBodies (0x05)
      stacks: [streams]
      shapes: [natural, octet]
      steps:
        - connect: {}
        - request:
            headers: {origin: 1, limit: 4}
          expect: {count: 4}
        - request:
            bodies: {hashes: {from: 101, count: 3}}
          expect: {count: 3}
      """;

  enum Jar {
    TWINWIRE("harness/runner/target/twinwire.jar"),
    REFNODE("docker/refnode/target/refnode.jar"),
    TAP("docker/tap/target/tap.jar");

    private final Path path;

    Jar(String path) {
      this.path = ROOT.resolve(path);
    }
  }

  @TempDir Path work;

  @Test
  void theReferenceNodeDescribesItself() throws Exception {
    Path chain = Files.createDirectories(work.resolve("chain"));
    assertThat(twinwire("chain", chain.toString())).contains("genesis.json");

    String description =
        describe(Jar.REFNODE, Map.of("NODE_KEY", "01".repeat(32), "NODE_CHAIN", chain.toString()));

    assertThat(description)
        .contains("\"name\":\"refnode\"", "\"yamux-plaintext\":\"/ip4/127.0.0.1");
  }

  @Test
  void theTapDescribesItself() throws Exception {
    assertThat(describe(Jar.TAP, Map.of())).contains("\"name\":\"tap\"");
  }

  @Test
  void twinwirePlaysAndJudgesAndLooksAround() throws Exception {
    Path scenarios = work.resolve("scenarios");
    Path family = Files.createDirectories(scenarios.resolve("jars"));
    Files.writeString(family.resolve("every-stack.yaml"), SCRIPT);
    String out = work.resolve("report").toString();

    assertThat(twinwire("validate")).contains("scenarios");
    assertThat(twinwire("doctor")).contains("process");
    assertThat(
            twinwire(
                "run",
                "--runtime=process",
                "--traces=all",
                "--scenarios=" + scenarios,
                "--out=" + out))
        .containsPattern("[1-9]\\d* PASS");
    assertThat(twinwire("judge", "--scenarios=" + scenarios, out))
        .containsPattern("[1-9]\\d* PASS");
    assertThat(Path.of(out, Reports.RESULTS)).isNotEmptyFile();
  }

  @ParameterizedTest
  @EnumSource
  void holdsNothingThatNobodyUsesAndListsTheRest(Jar jar) throws IOException {
    try (JarFile file = new JarFile(jar.path.toFile());
        InputStream list = file.getInputStream(file.getEntry("META-INF/THIRD-PARTY.txt"))) {
      Stream<String> names = file.stream().map(entry -> entry.getName());

      assertThat(names)
          .noneMatch(name -> name.startsWith("io/vertx/") || name.startsWith("kotlin/"))
          .noneMatch(name -> name.startsWith("org/identityconnectors/") || name.endsWith(".proto"));
      assertThat(new String(list.readAllBytes(), StandardCharsets.UTF_8).lines())
          .filteredOn(line -> !line.isBlank() && !line.startsWith("Lists of"))
          .hasSizeGreaterThan(5)
          .allSatisfy(line -> assertThat(line).matches(" +\\(.+\\) .+ \\(.+:.+:.+ - .+\\)"));
    }
  }

  private String twinwire(String... arguments) throws Exception {
    Path log = Files.createTempFile(work, "twinwire", ".log");
    Process program =
        java(Jar.TWINWIRE, List.of(arguments))
            .directory(ROOT.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      assertThat(program.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).isTrue();
      String said = Files.readString(log);
      assertThat(program.exitValue()).as(said).isZero();
      return said;
    } finally {
      program.destroyForcibly();
    }
  }

  /** Starts a node's jar with nothing but its environment, and asks it for its description. */
  private static String describe(Jar jar, Map<String, String> environment) throws Exception {
    ProcessBuilder builder = java(jar, List.of()).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().putAll(environment);
    Process node = builder.start();
    try (BufferedReader lines =
            new BufferedReader(
                new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
        HttpClient http = HttpClient.newHttpClient()) {
      String said = lines.readLine();
      assertThat(said).startsWith("control http://");
      URI control = URI.create(said.substring("control ".length()) + "/v1/node");
      HttpResponse<String> answer =
          http.send(HttpRequest.newBuilder(control).build(), HttpResponse.BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      return answer.body();
    } finally {
      node.destroyForcibly();
    }
  }

  private static ProcessBuilder java(Jar jar, List<String> arguments) {
    List<String> command =
        Stream.concat(
                Stream.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-jar",
                    jar.path.toString()),
                arguments.stream())
            .toList();
    return new ProcessBuilder(command);
  }
}
