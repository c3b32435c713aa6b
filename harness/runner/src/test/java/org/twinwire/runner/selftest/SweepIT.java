package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.Twinwire;

/** A whole sweep of Status and headers, as a user runs it. */
@Tag(BundledRun.TAG)
class SweepIT {

  private static final int OFFSETS = 2000;

  private static final Duration MOST = Duration.ofMinutes(2);

  @TempDir Path out;

  @Test
  void everyOffsetOfTheFirst2000BytesIsPlayedInTwoMinutes() throws URISyntaxException {
    RunResults results = run();

    Comparison sweep = results.comparisons().getFirst();
    assertThat(sweep.verdict()).isEqualTo(Verdict.PASS);
    assertThat(sweep.candidate().attempts()).isEqualTo(1 + OFFSETS);
    assertThat(Duration.ofMillis(results.run().elapsedMillis())).isLessThan(MOST);
  }

  private RunResults run() throws URISyntaxException {
    Path scenarios = Path.of(SweepIT.class.getResource("/sweep").toURI());
    PrintWriter lines = new PrintWriter(new StringWriter());
    Twinwire.commandLine()
        .setOut(lines)
        .setErr(lines)
        .execute("run", "--runtime=process", "--scenarios=" + scenarios, "--out=" + out);
    return ResultsFile.read(out.resolve(Reports.RESULTS));
  }
}
