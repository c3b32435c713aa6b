package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleDeviations;
import org.twinwire.reports.sample.SampleRun;

/** Comparisons that pass although something deviates. */
class DeviationsTest {

  @TempDir private Path folder;

  @Test
  void areCountedInTheHeadlineAndInTheTotals() throws IOException {
    RunResults results = SampleDeviations.first(3);

    assertThat(html(results).select("#headline").text())
        .isEqualTo("Every violation is known: 2 comparisons, 3 deviations, 1 unsupported");
    assertThat(ResultsFile.read(folder.resolve("results.json")).totals().deviations()).isEqualTo(3);
    assertThat(Files.readString(folder.resolve("results.json")))
        .containsPattern("\"deviations\" : 1\\b");
  }

  @Test
  void areToldByReasonOnPageAndInMarkdown() throws IOException {
    Document html = html(SampleDeviations.first(3));

    assertThat(html.select("[data-deviations]")).hasSize(1);
    assertThat(html.select("[data-deviations]").text())
        .contains("3 ×")
        .contains("mplex: deviation, WRONG_ANSWER (short-answer): The answer to request 1 ends");
    assertThat(Files.readString(folder.resolve("summary.md")))
        .contains("<summary>Deviations: 3 PASS for 1 reason</summary>")
        .contains("- mplex: deviation, WRONG\\_ANSWER");
  }

  @Test
  void areNotSpokenOfWhereThereAreNone() throws IOException {
    assertThat(html(SampleRun.green()).select(".deviations")).isEmpty();
    assertThat(Files.readString(folder.resolve("summary.md"))).doesNotContain("Deviations:");
  }

  private Document html(RunResults results) throws IOException {
    Reports.write(results, folder);
    return Jsoup.parse(Files.readString(folder.resolve("index.html")));
  }
}
