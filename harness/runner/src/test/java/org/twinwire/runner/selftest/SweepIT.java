package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.Twinwire;
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

/** A whole sweep of Status and headers, as a user runs it. */
@SelfTest
class SweepIT {

  private static final String SCRIPT =
      """
      title: A write that ends at each of the first bytes
      spec: RULES L2, no loss on fragmentation
      stacks: [mplex]
      baseline: mplex
      shapes:
        - sweep: {offsets: {first: 1, last: LAST}, towards: dialer}
      steps:
        - connect: {}
        - request:
            headers: {origin: 1, limit: 4}
          expect: {count: 4}
      """;

  @TempDir Path folder;

  @Test
  void everyOffsetOfTheFirst100BytesIsPlayed() throws IOException {
    assertPlaysEveryOffset(100);
  }

  @Test
  void aSweepIsJudgedAgainFromItsTraces() throws IOException {
    sweep(20, "--traces=all");
    byte[] played = Files.readAllBytes(report().resolve(Reports.RESULTS));

    String said = twinwire("judge", report().toString());

    assertThat(said).contains("judged again: 1 comparisons, 22 traces").doesNotContain("carried");
    assertThat(report().resolve(Reports.RESULTS)).hasBinaryContent(played);
  }

  @Test
  @Soak
  void everyOffsetOfTheFirst2000BytesIsPlayedInTwoMinutes() throws IOException {
    RunResults results = assertPlaysEveryOffset(2000);

    assertThat(Duration.ofMillis(results.run().elapsedMillis())).isLessThan(Duration.ofMinutes(2));
  }

  private RunResults assertPlaysEveryOffset(int last) throws IOException {
    RunResults results = sweep(last);

    Comparison sweep = results.comparisons().getFirst();
    assertThat(sweep.verdict()).isEqualTo(Verdict.PASS);
    assertThat(sweep.candidate().attempts()).isEqualTo(1 + last);
    return results;
  }

  private RunResults sweep(int last, String... more) throws IOException {
    Path scenarios = folder.resolve("scenarios");
    Path family = Files.createDirectories(scenarios.resolve("sweep"));
    Files.writeString(
        family.resolve("first-offsets.yaml"), SCRIPT.replace("LAST", String.valueOf(last)));
    String[] run = {"run", "--runtime=process", "--scenarios=" + scenarios, "--out=" + report()};
    twinwire(Stream.of(run, more).flatMap(Stream::of).toArray(String[]::new));
    return ResultsFile.read(report().resolve(Reports.RESULTS));
  }

  private Path report() {
    return folder.resolve("report");
  }

  private static String twinwire(String... command) {
    StringWriter said = new StringWriter();
    PrintWriter lines = new PrintWriter(said);
    Twinwire.commandLine().setOut(lines).setErr(lines).execute(command);
    return said.toString();
  }
}
