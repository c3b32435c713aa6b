package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleRun;

class ResultsFileTest {

  @TempDir Path folder;

  @Test
  void readsWhatItWrote() throws IOException {
    RunResults results = SampleRun.everyVerdict();
    assertThat(ResultsFile.read(file(json(results)))).isEqualTo(results);
  }

  @Test
  void readsTapCostSmallestScriptsAndPlantedFaults() throws IOException {
    RunResults tapped = SampleRun.tapped();
    assertThat(ResultsFile.read(file(json(tapped)))).isEqualTo(tapped);
    RunResults planted = SampleRun.planted(SampleFaults.wrong());
    assertThat(ResultsFile.read(file(json(planted)))).isEqualTo(planted);
  }

  @Test
  void writesTheNamesOfTheSchema() {
    assertThat(json(SampleRun.of(SampleComparisons.heldBuffer())))
        .startsWith("{\n  \"schemaVersion\" : 1,\n  \"run\" : {\n    \"seed\" : 20260114")
        .contains("\"class\" : \"CANDIDATE_ONLY\"")
        .contains("\"lastStation\" : \"buffered\"")
        .contains("\"direction\" : \"listener\"");
  }

  @Test
  void writesTheSameBytesForTheSameRun() {
    assertThat(json(SampleRun.green()))
        .isEqualTo(json(SampleRun.green()))
        .containsSubsequence("\"java\"", "\"netty\"", "\"refnode\"", "\"twinwire\"");
  }

  @Test
  void passesOverFieldsItDoesNotKnow() throws IOException {
    String json = json(SampleRun.green()).replaceFirst("\"run\"", "\"later\" : [{}], \"run\"");
    assertThat(ResultsFile.read(file(json))).isEqualTo(SampleRun.green());
  }

  @Test
  void saysWhereTheJsonBreaks() {
    reading("{\n  \"schemaVersion\" : 1,\n  \"run\" : oops }")
        .withMessageContaining("results.json:3:")
        .withMessageContaining("oops");
  }

  @Test
  void saysWhereTheJsonEndsTooEarly() {
    String json = json(SampleRun.green());
    reading(json.substring(0, json.length() / 2))
        .withMessageMatching("(?s).*results.json:\\d+:\\d+: .*");
  }

  @Test
  void refusesAnotherSchemaVersion() {
    reading("{\"run\": {\"seed\": 3}, \"schemaVersion\": 2}")
        .withMessageEndingWith("results.json: schemaVersion: got 2 (expected: 1)");
    reading("{\"run\": {\"schemaVersion\": 1}}")
        .withMessageEndingWith("results.json: schemaVersion: got none (expected: 1)");
    reading("[]").withMessageEndingWith("schemaVersion: got none (expected: 1)");
    reading("").withMessageEndingWith("schemaVersion: got none (expected: 1)");
  }

  @Test
  void saysWhichFieldIsMissing() {
    reading(json(SampleRun.green()).replaceFirst("\"seed\" : \\d+,", ""))
        .withMessageContaining("seed");
    reading(json(SampleRun.green()).replaceFirst("\"verdict\" : \"PASS\",", ""))
        .withMessageContaining("verdict");
    reading("{\"schemaVersion\" : 1}").withMessageContaining("run");
  }

  @Test
  void saysWhichVerdictItDoesNotKnow() {
    reading(json(SampleRun.green()).replaceFirst("\"PASS\"", "\"FINE\""))
        .withMessageContaining("FINE")
        .withMessageMatching("(?s).*results.json:\\d+:\\d+: .*");
  }

  @Test
  void refusesTotalsThatAreNotThoseOfItsComparisons() {
    reading(json(SampleRun.green()).replaceFirst("\"fail\" : 0", "\"fail\" : 1"))
        .withMessageContaining("results.json: totals: got Totals[pass=85, fail=1")
        .withMessageContaining("(expected: Totals[pass=85, fail=0");
  }

  @Test
  void saysThatThereIsNoSuchFile() {
    Path file = folder.resolve("none.json");
    assertThatExceptionOfType(ResultsFileException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessage(file + ": no such file");
  }

  @Test
  void refusesAFileThatIsTooLargeBeforeReadingIt() throws IOException {
    Path file = folder.resolve("huge.json");
    try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
      sparse.setLength(ResultsFile.MAX_BYTES + 1);
    }
    assertThatExceptionOfType(ResultsFileException.class)
        .isThrownBy(() -> ResultsFile.read(file))
        .withMessageContaining("size: got 1073741825 bytes (expected: at most 1073741824)");
  }

  private ThrowableAssertAlternative<ResultsFileException> reading(String json) {
    return assertThatExceptionOfType(ResultsFileException.class)
        .isThrownBy(() -> ResultsFile.read(file(json)));
  }

  private Path file(String json) throws IOException {
    return Files.writeString(folder.resolve("results.json"), json);
  }

  private static String json(RunResults results) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ResultsFile.write(results, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
