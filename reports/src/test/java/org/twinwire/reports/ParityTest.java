package org.twinwire.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Extent;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.ReasonGroups;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;
import org.twinwire.reports.sample.SampleExtents;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleInterop;
import org.twinwire.reports.sample.SampleReasons;
import org.twinwire.reports.sample.SampleRun;

/** All three files tell the same. */
class ParityTest {

  private static final List<String> VERDICTS =
      List.of("pass", "fail", "error", "unsupported", "xfail", "xpass");

  @TempDir Path folder;
  private RunResults json;
  private Document html;
  private RenderedPage page;
  private List<String> markdown;

  @BeforeEach
  void write() throws IOException {
    Reports.write(SampleRun.distinctCounts(), folder);
    readAll();
  }

  private void readAll() throws IOException {
    json = ResultsFile.read(folder.resolve("results.json"));
    html = Jsoup.parse(Files.readString(folder.resolve("index.html")));
    page = new RenderedPage(html.outerHtml(), html);
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
  void groupsAgreeAndAddUpToTheTotals() throws IOException {
    assertGroupsAddUp();
    Reports.write(SampleReasons.unreachable(23), folder);
    readAll();
    assertGroupsAddUp();
  }

  private void assertGroupsAddUp() {
    RunResults.Totals totals = json.totals();
    Set<Verdict> grouped =
        EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.XPASS, Verdict.UNSUPPORTED);
    List<String> expected =
        ReasonGroups.of(json.comparisons(), grouped).groups().stream()
            .map(group -> line("" + group.count(), group.verdict().name()))
            .toList();
    assertThat(sum(expected))
        .isEqualTo(totals.fail() + totals.error() + totals.xpass() + totals.unsupported());
    assertThat(groupsOfPage()).isEqualTo(expected);
    assertThat(groupsOfMarkdown()).isEqualTo(expected);
    for (Element group : html.select("[data-count]:has(.names)")) {
      assertThat(group.select(".names a")).hasSize(Integer.parseInt(group.attr("data-count")));
    }
  }

  private static int sum(List<String> groups) {
    return groups.stream().mapToInt(group -> Integer.parseInt(group.replaceFirst(" .*", ""))).sum();
  }

  private List<String> groupsOfPage() {
    return html.select("[data-count]").stream()
        .map(
            group ->
                line(
                    group.attr("data-count"),
                    group.hasAttr("data-verdict") ? group.attr("data-verdict") : "unsupported"))
        .toList();
  }

  private List<String> groupsOfMarkdown() {
    Stream<String> failures =
        matches("- \\*\\*(?:(\\d+) )?(\\w+)\\*\\*.*")
            .map(found -> line(found.group(1) == null ? "1" : found.group(1), found.group(2)));
    Stream<String> unsupported =
        matches("\\d+\\. .* \\((\\d+) comparisons?\\): .*")
            .map(found -> line(found.group(1), "unsupported"));
    return Stream.concat(failures, unsupported).toList();
  }

  private Stream<MatchResult> matches(String line) {
    return markdown.stream()
        .map(Pattern.compile(line)::matcher)
        .filter(Matcher::matches)
        .map(Matcher::toMatchResult);
  }

  @Test
  void everyComparisonHasTheSameVerdictInAllThree() {
    assertThat(fromPage()).isEqualTo(fromJson());
    assertThat(fromMarkdown()).isEqualTo(fromJson());
    assertThat(html.select(".matrix .cell"))
        .flatMap(page::ledTo)
        .map(ParityTest::listed)
        .containsExactlyInAnyOrderElementsOf(fromJson());
  }

  @Test
  void theMatrixShowsTheVerdictsOfTheComparisonsItLinksTo() throws IOException {
    assertCellsTellWhatTheyLeadTo(".matrix .cell");
    Reports.write(SampleInterop.matrix(), folder);
    readAll();
    assertCellsTellWhatTheyLeadTo(".matrix .cell");
    assertCellsTellWhatTheyLeadTo(".interop .cell");
  }

  @Test
  void interopAgrees() throws IOException {
    Reports.write(SampleInterop.matrix(), folder);
    readAll();
    Map<String, String> expected = new TreeMap<>();
    json.comparisons().stream()
        .collect(Collectors.groupingBy(ParityTest::pairAndStack))
        .forEach((cell, played) -> expected.put(cell, verdicts(played)));
    assertThat(interopOfPage()).isEqualTo(expected).hasSize(11);
    assertThat(interopOfMarkdown()).isEqualTo(expected);
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

  @Test
  void findingsAgreeInCountAndUnknownStations() throws IOException {
    Reports.write(SampleRun.of(SampleExtents.held(3, 66), SampleExtents.blackBox()), folder);
    readAll();
    List<Side> sides = json.comparisons().stream().map(Comparison::candidate).toList();
    assertThat(sides)
        .flatMap(Side::occurrences)
        .extracting(often -> often.extent().count())
        .containsExactly(64, 1);
    for (int i = 0; i < sides.size(); i++) {
      Finding finding = sides.get(i).findings().getFirst();
      Extent extent = sides.get(i).occurrences().getFirst().extent();
      Document opened = page.opened(i);
      assertThat(opened.select(".card")).hasSize(1);
      assertThat(opened.select(".card .often").text()).startsWith(extent.text());
      assertThat(opened.select(".stations .unknown span").eachText())
          .isEqualTo(words(extent.unknown()))
          .isNotEmpty();
      assertThat(opened.select(".stations .passed span, .stations .last span").eachText())
          .isEqualTo(words(extent.passed()));
      assertThat(opened.select(".ledger .bad")).hasSize(extent.count());
      assertThat(markdown)
          .filteredOn(line -> line.contains(finding.cause()))
          .singleElement()
          .asString()
          .contains("last station " + word(finding.lastStation().orElseThrow()))
          .contains("unknown: " + String.join(", ", words(extent.unknown())))
          .contains(extent.text());
    }
  }

  private static List<String> words(Set<Station> stations) {
    return stations.stream().map(ParityTest::word).toList();
  }

  private static String word(Station station) {
    return station.name().toLowerCase(Locale.ROOT);
  }

  private void assertCellsTellWhatTheyLeadTo(String cells) {
    assertThat(html.select(cells)).isNotEmpty();
    for (Element cell : html.select(cells)) {
      List<String> led = page.ledTo(cell).stream().map(c -> c.attr("data-verdict")).toList();
      List<String> told = cell.select(".share").isEmpty() ? led : shares(cell);
      assertThat(told).containsExactlyInAnyOrderElementsOf(led);
      assertThat(cell.text()).contains(cell.className().replaceFirst("cell v-", ""));
    }
  }

  private static List<String> shares(Element cell) {
    return cell.select(".share").eachText().stream()
        .map(share -> share.split(" "))
        .flatMap(share -> Collections.nCopies(Integer.parseInt(share[0]), share[1]).stream())
        .toList();
  }

  private Map<String, String> interopOfPage() {
    Map<String, String> cells = new TreeMap<>();
    for (Element table : html.select(".interop")) {
      List<String> listeners = table.select("thead th span").eachText();
      for (Element row : table.select("tbody tr")) {
        for (int i = 0; i < listeners.size(); i++) {
          String shares = String.join(", ", row.select("td").get(i).select(".share").eachText());
          String pair = row.selectFirst("th span").text() + " " + listeners.get(i);
          put(table.id().replace("interop/", "") + " " + pair, shares, cells);
        }
      }
    }
    return cells;
  }

  private Map<String, String> interopOfMarkdown() {
    Map<String, String> cells = new TreeMap<>();
    for (int i = 0; i < markdown.size(); i++) {
      if (markdown.get(i).startsWith("| Dialer ↓ Listener → |")) {
        String stack = markdown.get(i - 2).replaceAll("^\\*\\*|\\*\\*.*", "");
        addRows(stack, cells(markdown.get(i)), markdown.subList(i + 2, markdown.size()), cells);
      }
    }
    return cells;
  }

  private static void addRows(
      String stack, List<String> head, List<String> lines, Map<String, String> cells) {
    for (String line : lines.stream().takeWhile(l -> l.startsWith("|")).toList()) {
      List<String> row = cells(line.replace("\\", "").replace("*", ""));
      for (int i = 1; i < head.size(); i++) {
        String pair = row.getFirst() + " " + head.get(i).replace("\\", "");
        put(stack + " " + pair, row.get(i).replaceFirst(", why.*", ""), cells);
      }
    }
  }

  private static void put(String cell, String text, Map<String, String> cells) {
    if (!text.isEmpty()) {
      cells.put(cell, text);
    }
  }

  private static String pairAndStack(Comparison c) {
    return line(c.candidate().stack(), c.pair().dialer(), c.pair().listener());
  }

  private static String verdicts(List<Comparison> played) {
    return List.of(Verdict.FAIL, Verdict.UNSUPPORTED, Verdict.XFAIL, Verdict.PASS).stream()
        .map(v -> line("" + played.stream().filter(c -> c.verdict() == v).count(), v.name()))
        .filter(share -> !share.startsWith("0 "))
        .collect(Collectors.joining(", "));
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
