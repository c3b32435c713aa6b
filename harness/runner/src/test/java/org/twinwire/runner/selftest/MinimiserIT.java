package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.Twinwire;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.tier.SelfTest;

@SelfTest
class MinimiserIT {

  private static final String SCENARIO = "twelve-steps";

  @TempDir Path folder;

  @Test
  void theCommandLeavesThreeStepsOfTwelveThatShowTheFindingEveryTime() throws Exception {
    Path out = folder.resolve("out");

    Ended minimised =
        twinwire("minimise", "--scenario", SCENARIO, "--stack", "mplex", scenarios(), out(out));

    assertThat(minimised.code()).as(minimised.text()).isZero();
    assertThat(minimised.text()).contains("reproduces 10 of 10");
    assertThat(steps(out)).isLessThanOrEqualTo(3);
    assertThat(showsItEveryTime(out)).isTrue();
  }

  @Test
  void aRunMinimisesAFailureThatDependsOnTheSchedule() throws Exception {
    Path out = folder.resolve("out");

    Ended run = twinwire("run", scenarios(), out(out));

    assertThat(run.code()).as(run.text()).isEqualTo(1);
    RunResults results = results(out);
    Comparison glued = shaped(results, "glue");
    assertThat(glued.candidate().occurrences())
        .extracting(Occurrence::kind)
        .containsOnly(Occurrence.Kind.SHAPED);
    Minimised small = glued.minimised().orElseThrow();
    assertThat(small.stepsBefore()).isEqualTo(12);
    assertThat(small.steps()).isLessThanOrEqualTo(3);
    assertThat(out.resolve(small.file())).isRegularFile();
    assertThat(shaped(results, "split").minimised()).isEmpty();
  }

  private static Comparison shaped(RunResults results, String shape) {
    return results.comparisons().stream()
        .filter(comparison -> comparison.shape().startsWith(shape))
        .findFirst()
        .orElseThrow();
  }

  /** Runs the written file as a user would. */
  private boolean showsItEveryTime(Path out) {
    Path again = folder.resolve("again");
    Ended run = twinwire("run", "--scenarios=" + out.resolve("minimised"), out(again));
    assertThat(run.code()).as(run.text()).isEqualTo(1);
    return results(again).comparisons().getFirst().candidate().occurrences().stream()
        .anyMatch(found -> found.attempts() == 10 && found.of() == 10);
  }

  private static RunResults results(Path report) {
    return ResultsFile.read(report.resolve(Reports.RESULTS));
  }

  private static int steps(Path out) {
    assertThat(Files.exists(out.resolve("minimised/" + SCENARIO + ".yaml"))).isTrue();
    Scenario small = ScenarioFolder.read(out.resolve("minimised")).scenarios().getFirst();
    return small.steps().size();
  }

  private static String scenarios() throws URISyntaxException {
    return "--scenarios=" + Path.of(MinimiserIT.class.getResource("/minimise").toURI());
  }

  private static String out(Path folder) {
    return "--out=" + folder;
  }

  private static Ended twinwire(String command, String... options) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    String[] words = new String[options.length + 2];
    words[0] = command;
    words[1] = "--runtime=process";
    System.arraycopy(options, 0, words, 2, options.length);
    int code = Twinwire.commandLine().setOut(lines).setErr(lines).execute(words);
    return new Ended(code, text.toString());
  }

  private record Ended(int code, String text) {}
}
