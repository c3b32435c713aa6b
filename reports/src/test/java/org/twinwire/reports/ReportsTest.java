package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.google.common.jimfs.Configuration;
import com.google.common.jimfs.Jimfs;
import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleRun;

class ReportsTest {

  private final RunResults results = SampleRun.everyVerdict();

  @TempDir Path folder;

  @Test
  void writesThreeFilesAndNothingElse() throws IOException {
    Path out = folder.resolve("target/twinwire");
    Reports.write(results, out);
    assertThat(names(out)).containsExactly("index.html", "results.json", "summary.md");
    assertThat(ResultsFile.read(out.resolve("results.json"))).isEqualTo(results);
  }

  @Test
  void replacesAnOlderReport() {
    Reports.write(SampleRun.green(), folder);
    Reports.write(results, folder);
    assertThat(folder.resolve("index.html")).content().contains("1 comparison fails");
    assertThat(ResultsFile.read(folder.resolve("results.json"))).isEqualTo(results);
  }

  @Test
  void keepsTheResultsWhenThePageCannotBeWritten() throws IOException {
    Files.createDirectories(folder.resolve("index.html/taken"));
    assertThatExceptionOfType(ReportWriteException.class)
        .isThrownBy(() -> Reports.write(results, folder))
        .satisfies(e -> assertThat(e.file()).isEqualTo(folder.resolve("index.html")));
    assertThat(ResultsFile.read(folder.resolve("results.json"))).isEqualTo(results);
    assertThat(names(folder)).containsExactly("index.html", "results.json", "summary.md");
  }

  @Test
  void saysThatTheFolderIsAFile() throws IOException {
    Path file = Files.createFile(folder.resolve("out"));
    assertThatExceptionOfType(ReportWriteException.class)
        .isThrownBy(() -> Reports.write(results, file))
        .withMessage("%s: not written: %s is not a folder", file, file);
  }

  @Test
  void saysThatTheDiskIsFullAndLeavesNoPart() throws IOException {
    try (FileSystem disk = diskOf(64 << 10)) {
      Path out = disk.getPath("/out");
      assertThatExceptionOfType(ReportWriteException.class)
          .isThrownBy(() -> Reports.write(results, out))
          .withMessageStartingWith("/out/results.json: not written: ")
          .withMessageContaining("out of disk space");
      assertThat(names(out)).isEmpty();
    }
  }

  @Test
  void leavesNoOlderPageThatWouldBeTakenForThisRun() throws IOException {
    try (FileSystem disk = diskOf(256 << 10)) {
      Path out = Files.createDirectory(disk.getPath("/out"));
      Files.writeString(out.resolve("index.html"), "the run before");
      Files.writeString(out.resolve("results.json"), "the run before");
      assertThatExceptionOfType(ReportWriteException.class)
          .isThrownBy(() -> Reports.write(SampleRun.large(150), out));
      assertThat(names(out)).doesNotContain("results.json");
    }
  }

  private static FileSystem diskOf(long bytes) {
    return Jimfs.newFileSystem(Configuration.unix().toBuilder().setMaxSize(bytes).build());
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }
}
