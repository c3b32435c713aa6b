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
import org.twinwire.core.results.RunResults;
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
    List<String> expected =
        json.comparisons().stream()
            .map(c -> line(c.scenario(), c.candidate().stack(), "" + c.eth(), c.verdict().name()))
            .sorted()
            .toList();
    assertThat(html.select(".cmp").stream().map(ParityTest::listed).sorted().toList())
        .isEqualTo(expected);
    assertThat(fromMarkdown()).isEqualTo(expected);
    assertThat(html.select(".matrix .cell")).hasSameSizeAs(expected);
  }

  @Test
  void theMatrixShowsTheVerdictOfTheComparisonItLinksTo() {
    for (Element cell : html.select(".matrix .cell")) {
      Element target = html.getElementById(cell.attr("href").substring(1));
      assertThat(cell.ownText()).isEqualTo(target.attr("data-verdict"));
    }
  }

  private List<String> fromMarkdown() {
    int start = markdown.indexOf("| Scenario | Candidate | eth | Shape | Pair | Verdict |") + 2;
    return markdown.stream()
        .skip(start)
        .takeWhile(l -> l.startsWith("|"))
        .map(ParityTest::cells)
        .map(c -> line(c.get(0).replace("\\", ""), c.get(1), c.get(2), c.get(5)))
        .sorted()
        .toList();
  }

  private static String listed(Element comparison) {
    return line(
        comparison.select("h4").text(),
        comparison.attr("data-stack"),
        comparison.select(".chip").get(1).text().replace("eth/", ""),
        comparison.select("summary .badge").text());
  }

  private static List<String> cells(String line) {
    return Arrays.stream(line.split("(?<!\\\\)\\|")).skip(1).map(String::strip).toList();
  }

  private static String line(String scenario, String stack, String eth, String verdict) {
    return String.join(" ", scenario, stack, eth, verdict.toLowerCase(Locale.ROOT));
  }
}
