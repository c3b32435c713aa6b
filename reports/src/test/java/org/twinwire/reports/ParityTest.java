package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleRun;

/** All three files tell the same. */
class ParityTest {

  private static final List<String> VERDICTS =
      List.of("pass", "fail", "error", "unsupported", "xfail", "xpass");

  @TempDir Path folder;
  private RunResults json;
  private Document html;
  private List<String> markdown;

  @BeforeEach
  void write() throws IOException {
    Reports.write(SampleRun.distinctCounts(), folder);
    readAll();
  }

  private void readAll() throws IOException {
    json = ResultsFile.read(folder.resolve("results.json"));
    html = Jsoup.parse(Files.readString(folder.resolve("index.html")));
    markdown = Files.readAllLines(folder.resolve("summary.md"));
  }

  @Test
  void totalsAgree() {
    RunResults.Totals totals = json.totals();
    List<Integer> expected =
        List.of(
            totals.pass(),
            totals.fail(),
            totals.error(),
            totals.unsupported(),
            totals.xfail(),
            totals.xpass());
    assertThat(VERDICTS)
        .map(v -> Integer.valueOf(html.select("[data-total=" + v + "] .count").text()))
        .isEqualTo(expected);
    assertThat(cells(markdown.get(4))).map(Integer::valueOf).isEqualTo(expected);
    assertThat(VERDICTS)
        .map(v -> html.select(".cmp[data-verdict=" + v + "]").size())
        .isEqualTo(expected);
  }

  @Test
  void everyComparisonHasTheSameVerdictInAllThree() {
    assertThat(fromPage()).isEqualTo(fromJson());
    assertThat(fromMarkdown()).isEqualTo(fromJson());
    assertThat(html.select(".matrix .cell")).hasSameSizeAs(fromJson());
  }

  @Test
  void theMatrixShowsTheVerdictOfTheComparisonItLinksTo() {
    for (Element cell : html.select(".matrix .cell")) {
      Element target = html.getElementById(cell.attr("href").substring(1));
      assertThat(cell.ownText()).isEqualTo(target.attr("data-verdict"));
    }
  }

  @Test
  void shapesOfOneScenarioStayApartInAllThree() throws IOException {
    Reports.write(SampleRun.tapped(), folder);
    readAll();
    assertThat(fromPage()).hasSize(3).isEqualTo(fromJson()).isEqualTo(fromMarkdown());
    assertThat(html.select(".matrix th[scope=row] .chip").eachText())
        .containsExactlyElementsOf(json.comparisons().stream().map(Comparison::shape).toList());
  }

  @Test
  void plantedFaultsAgree() throws IOException {
    Reports.write(SampleRun.planted(SampleFaults.wrong()), folder);
    readAll();
    FaultTable faults = json.faults().orElseThrow();
    List<String> expected =
        faults.rows().stream()
            .map(f -> line(f.fault(), f.stack(), f.side().word(), f.found() ? "yes" : "no"))
            .toList();
    assertThat(html.select(".faults tbody tr"))
        .map(row -> row.select("td").eachText())
        .map(c -> line(c.get(0), c.get(1), c.get(2), c.get(5)))
        .isEqualTo(expected);
    assertThat(table("| Fault | Stack | Side | Expected | What was found | Found |"))
        .map(c -> line(c.get(0), c.get(1), c.get(2), c.get(5).replace("*", "")))
        .isEqualTo(expected);
    List<Integer> findings = faults.clean().stream().map(CleanRow::findings).toList();
    assertThat(html.select(".clean .badge").eachText()).map(Integer::valueOf).isEqualTo(findings);
    assertThat(table("| Script | Stack | Shape | Repetitions | Findings |"))
        .map(c -> Integer.valueOf(c.get(4).replace("*", "")))
        .isEqualTo(findings);
  }

  private List<String> fromJson() {
    return json.comparisons().stream()
        .map(
            c ->
                line(
                    c.scenario(),
                    c.candidate().stack(),
                    "" + c.eth(),
                    c.shape(),
                    c.verdict().name()))
        .sorted()
        .toList();
  }

  private List<String> fromPage() {
    return html.select(".cmp").stream().map(ParityTest::listed).sorted().toList();
  }

  private List<String> fromMarkdown() {
    return table("| Scenario | Candidate | eth | Shape | Pair | Verdict |").stream()
        .map(c -> line(c.get(0).replace("\\", ""), c.get(1), c.get(2), c.get(3), c.get(5)))
        .sorted()
        .toList();
  }

  private List<List<String>> table(String head) {
    return markdown.stream()
        .skip(markdown.indexOf(head) + 2L)
        .takeWhile(l -> l.startsWith("|"))
        .map(ParityTest::cells)
        .toList();
  }

  private static String listed(Element comparison) {
    return line(
        comparison.select("h4").text(),
        comparison.attr("data-stack"),
        comparison.select(".chip").get(1).text().replace("eth/", ""),
        comparison.attr("data-shape"),
        comparison.select("summary .badge").text());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList();
  }

  private static String line(String... words) {
    return String.join(" ", words).toLowerCase(Locale.ROOT);
  }
}
