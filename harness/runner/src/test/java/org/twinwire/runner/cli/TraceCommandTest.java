package org.twinwire.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.recorded.RecordedFolder;
import org.twinwire.core.recorded.Recording;
import org.twinwire.runner.Twinwire;
import picocli.CommandLine;

/** {@code trace} and {@code record}, on a trace of a small run. */
class TraceCommandTest {

  private static final Path SAVED = Path.of("src/test/resources/org/twinwire/runner/saved");

  private static final Path TRACE =
      SAVED.resolve(
          "run/traces/mplex/lifecycle_original-client-refnode-refnode-mplex-eth69-natural-1.json.gz");

  private static final String NAME =
      "lifecycle_original-client-refnode-refnode-mplex-eth69-natural-1";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void printsLadderStreamsStationsAndFindings() throws IOException {
    assertThat(run("trace", TRACE.toString())).isZero();

    assertThat(out.toString())
        .isEqualToNormalizingNewlines(Files.readString(SAVED.resolve("trace.txt")));
  }

  @Test
  void printsNoLineThatIsLongerThanATerminal() {
    try (Stream<Path> all = Files.walk(SAVED.resolve("run/traces"))) {
      all.filter(Files::isRegularFile)
          .forEach(file -> assertThat(run("trace", file.toString())).isZero());
    } catch (IOException e) {
      throw new AssertionError(e);
    }

    assertThat(out.toString().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThan(121));
  }

  @Test
  void refusesAFileThatIsNotThere() {
    assertThat(run("trace", folder.resolve("x.json.gz").toString())).isEqualTo(2);
    assertThat(err.toString()).contains("x.json.gz: no such file (expected: a trace of a run)");
  }

  @Test
  void saysWhichScenarioIsMissing() throws IOException {
    Files.createDirectories(folder.resolve("scenarios"));
    Files.copy(
        SAVED.resolve("run/played/scenarios/headers/unknown-number.yaml"),
        folder.resolve("scenarios/other.yaml"));

    assertThat(run("trace", TRACE.toString(), "--scenarios", folder + "/scenarios")).isEqualTo(2);
    assertThat(err.toString()).contains("lifecycle/original-client: no such scenario in ");
  }

  @Test
  void recordsATraceWithItsScenarioAndWhatItComesTo() {
    assertThat(run("record", TRACE.toString(), "--into", folder.toString())).isZero();

    Recording recording = new RecordedFolder(folder).read(NAME);
    assertThat(recording.expected().verdict()).isEqualTo(Verdict.FAIL);
    assertThat(recording.expected().findings())
        .containsExactly("LOST held-buffer, last seen buffered, from dialer");
    assertThat(recording.scenario()).contains("title: The original client on both ends");
  }

  @Test
  void acceptsWhatARecordingComesToNow() throws IOException {
    run("record", TRACE.toString(), "--into", folder.toString());
    Path text = folder.resolve(NAME + ".yaml");
    String right = Files.readString(text);
    Files.writeString(text, right.replace("LOST held-buffer", "LOST unexplained"));

    assertThat(run("record", "--accept", "--into", folder.toString())).isZero();

    assertThat(out.toString()).contains(NAME + ": was FAIL (LOST unexplained");
    assertThat(text).hasContent(right);
  }

  @Test
  void asksForTracesOrForAcceptance() {
    assertThat(run("record", "--into", folder.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("record: got 0 traces, expected traces, or --accept");
  }

  private int run(String... args) {
    CommandLine line = Twinwire.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }
}
