package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

  private RunResults sweep(int last) throws IOException {
    Path scenarios = folder.resolve("scenarios");
    Path family = Files.createDirectories(scenarios.resolve("sweep"));
    Files.writeString(
        family.resolve("first-offsets.yaml"), SCRIPT.replace("LAST", String.valueOf(last)));
    Path out = folder.resolve("report");
    PrintWriter lines = new PrintWriter(new StringWriter());
    Twinwire.commandLine()
        .setOut(lines)
        .setErr(lines)
        .execute("run", "--runtime=process", "--scenarios=" + scenarios, "--out=" + out);
    return ResultsFile.read(out.resolve(Reports.RESULTS));
  }
}
