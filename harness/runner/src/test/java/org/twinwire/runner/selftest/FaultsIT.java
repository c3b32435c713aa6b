package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultTable;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.Twinwire;
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

/** {@code twinwire faults}, as a user runs it. */
@SelfTest
class FaultsIT {

  @TempDir Path out;

  /** Every fault and side, every muxer, and streams with security and without. */
  @Test
  void everyPlantedFaultIsFoundAndNothingWithoutOne() throws IOException {
    assertFindsWhatIsThere(play("--clean=1", "--stack=rlpx,mplex,yamux-plaintext,ws-yamux"), 1);
  }

  @Test
  @Soak
  void onEveryStackEveryPlantedFaultIsFoundAndNothingInAHundredRepetitionsWithoutOne()
      throws IOException {
    assertFindsWhatIsThere(play("--clean=100"), 100);
  }

  private void assertFindsWhatIsThere(FaultTable table, int repetitions) throws IOException {
    assertThat(table.rows()).isNotEmpty().allMatch(FaultRow::found);
    assertThat(table.clean())
        .isNotEmpty()
        .allMatch(row -> row.repetitions() >= repetitions)
        .extracting(CleanRow::findings)
        .containsOnly(0);
    assertThat(Files.readString(out.resolve("faults.json"))).startsWith("[");
  }

  private FaultTable play(String... options) {
    String[] words = new String[options.length + 3];
    words[0] = "faults";
    words[1] = "--runtime=process";
    words[2] = "--out=" + out;
    System.arraycopy(options, 0, words, 3, options.length);
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    int code = Twinwire.commandLine().setOut(lines).setErr(lines).execute(words);
    assertThat(code).as(text.toString()).isZero();
    return ResultsFile.read(out.resolve(Reports.RESULTS)).faults().orElseThrow();
  }
}
