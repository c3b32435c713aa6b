package org.twinwire.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.Twinwire;
import picocli.CommandLine;

/** On a copy of a small run: one comparison that passes, and one with a known issue. */
class JudgeCommandTest {

  private static final String TRACE =
      "traces/mplex/lifecycle_original-client-refnode-refnode-mplex-eth69-natural-1.json.gz";
  private static final String SCENARIO = "played/scenarios/lifecycle/original-client.yaml";

  @TempDir private Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void copyTheRun() throws IOException {
    Path saved = Path.of("src/test/resources/org/twinwire/runner/saved/run");
    try (Stream<Path> all = Files.walk(saved)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path copy = path("run").resolve(saved.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
  }

  @Test
  void comesToTheSameResultsByteForByte() throws IOException {
    assertThat(judge("--out", path("again").toString())).isZero();
    assertThat(out.toString())
        .contains("judged again: 2 comparisons, 4 traces", "0 of them came to something else");

    assertThat(judgeAgain("again", "third")).isZero();
    for (String file : List.of("results.json", "summary.md", "index.html", TRACE, SCENARIO)) {
      assertThat(path("third/" + file)).hasSameBinaryContentAs(path("again/" + file));
    }
  }

  @Test
  void findsWhatTheRunFound() {
    assertThat(judge("--out", path("again").toString())).isZero();

    RunResults results = ResultsFile.read(path("again/results.json"));
    assertThat(results.run()).isEqualTo(ResultsFile.read(path("run/results.json")).run());
    assertThat(results.comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.PASS, Verdict.XFAIL);
    assertThat(results.comparisons().getLast().candidate().findings())
        .singleElement()
        .satisfies(found -> assertThat(found.cause()).isEqualTo("held-buffer"));
  }

  @Test
  void replacesTheReportOfTheRunUnlessToldOtherwise() throws IOException {
    assertThat(path("run/index.html")).doesNotExist();

    assertThat(judge()).isZero();

    assertThat(path("run/index.html")).exists();
  }

  @Test
  void tellsWhatCameToSomethingElse() throws IOException {
    Files.writeString(path("run/played/scenarios/known-issues.yaml"), "[]\n");

    assertThat(judge()).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "changed: lifecycle/original-client, mplex against rlpx, eth/69: was XFAIL (mplex: LOST"
                + " held-buffer, last seen buffered), is FAIL (mplex: LOST held-buffer, last seen"
                + " buffered)",
            "1 of them came to something else than in the run");
  }

  @Test
  void judgesByOtherScenariosAndSaysWhichHaveChanged() throws IOException {
    copyScenarios();
    replace("mine/headers/unknown-number.yaml", "{count: 0}", "{count: 1}");

    assertThat(judge("--scenarios", path("mine").toString())).isEqualTo(1);

    assertThat(out.toString())
        .contains(
            "changed in %s since the run: headers/unknown-number.yaml; judged by the files as they"
                    .formatted(path("mine"))
                + " are now",
            "headers/unknown-number, mplex against rlpx, eth/69: was PASS, is FAIL");
  }

  @Test
  void judgesARunThatKeptNothingByDefaults() throws IOException {
    copyScenarios();
    Files.delete(path("run/played/run.json"));

    assertThat(judge("--scenarios", path("mine").toString())).isZero();

    assertThat(out.toString())
        .contains("the run kept nothing of what it was judged by; taken: " + path("mine"));
  }

  @Test
  void carriesOverAComparisonWhoseTracesWereNotKept() throws IOException {
    replace("run/results.json", "\"" + TRACE + "\"", "");

    assertThat(judge()).isZero();

    assertThat(out.toString())
        .contains(
            "judged again: 1 comparisons, 2 traces",
            "carried over as they were: 1 comparisons, whose traces were not all kept");
    assertThat(ResultsFile.read(path("run/results.json")).comparisons().getLast().verdict())
        .isEqualTo(Verdict.XFAIL);
  }

  @Test
  void refusesAFolderThatIsNotThere() {
    assertThat(run("judge", path("nowhere").toString())).isEqualTo(2);
    assertThat(err.toString())
        .isEqualToNormalizingNewlines(
            path("nowhere") + ": no such folder (expected: the report of a run)\n");
  }

  @Test
  void refusesAFolderWithoutResults() throws IOException {
    Files.delete(path("run/results.json"));

    assertThat(judge()).isEqualTo(2);
    assertThat(err.toString()).contains("results.json: no such file");
  }

  @Test
  void refusesATraceThatIsNotThere() throws IOException {
    Files.delete(path("run/" + TRACE));

    assertRefused(TRACE + ": no such file (expected: a trace that results.json names)");
  }

  @Test
  void refusesATraceThatIsCutOff() throws IOException {
    byte[] whole = Files.readAllBytes(path("run/" + TRACE));
    Files.write(path("run/" + TRACE), Arrays.copyOf(whole, whole.length / 2));

    assertRefused(TRACE + ": no trace (Unexpected end of ZLIB input stream)");
  }

  @Test
  void refusesARunOfWhichAScenarioIsGone() throws IOException {
    Files.delete(path("run/" + SCENARIO));
    Files.writeString(path("run/played/scenarios/known-issues.yaml"), "[]\n");

    assertRefused("lifecycle/original-client, natural: no such scenario, or not with this shape");
  }

  @Test
  void refusesARunJsonThatIsNone() throws IOException {
    Files.writeString(path("run/played/run.json"), "{");

    assertRefused("played/run.json: cannot be read: ");
  }

  @Test
  void refusesAnotherChainThanTheNodesServed() throws IOException {
    replace("run/played/run.json", "\"head\" : \"0x", "\"head\" : \"0x00");

    assertRefused("chain: got head 0x", ", which the nodes of the run served (--chain DIR)");
  }

  /** One clear error, and nothing is written. */
  private void assertRefused(String... parts) {
    assertThat(judge("--out", path("again").toString())).isEqualTo(2);
    assertThat(err.toString()).contains(parts);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(path("again")).doesNotExist();
  }

  private void copyScenarios() throws IOException {
    Path from = path("run/played/scenarios");
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.filter(Files::isRegularFile).toList()) {
        Path copy = path("mine").resolve(from.relativize(each).toString());
        Files.createDirectories(copy.getParent());
        Files.copy(each, copy);
      }
    }
  }

  private void replace(String file, String old, String other) throws IOException {
    String text = Files.readString(path(file));
    assertThat(text).contains(old);
    Files.writeString(path(file), text.replace(old, other));
  }

  private Path path(String name) {
    return folder.resolve(name);
  }

  private int judge(String... more) {
    return run(
        Stream.concat(Stream.of("judge", path("run").toString()), Stream.of(more))
            .toArray(String[]::new));
  }

  private int judgeAgain(String from, String to) {
    return run("judge", path(from).toString(), "--out", path(to).toString());
  }

  private int run(String... args) {
    CommandLine line = Twinwire.commandLine();
    line.setOut(new PrintWriter(out));
    line.setErr(new PrintWriter(err));
    return line.execute(args);
  }
}
