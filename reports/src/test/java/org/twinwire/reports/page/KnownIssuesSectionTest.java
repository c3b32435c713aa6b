package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleInterop;
import org.twinwire.reports.sample.SampleRun;

class KnownIssuesSectionTest {

  private final Document document = RenderedPage.of(SampleInterop.matrix()).document();

  @Test
  void tellsOfEachIssueTheFindingTheReasonAndTheLink() {
    Element issue = document.select(".issue").first();
    assertThat(document.select(".issue")).hasSize(2);
    assertThat(issue.select("h3").text()).isEqualTo("LOST held-buffer");
    assertThat(issue.text())
        .contains("The original client's buffer is not dispatched when a listener is added.")
        .contains("js-libp2p 3.3.11 · ")
        .contains("expires 2027-01-01");
    assertThat(issue.select("a").first().attr("href"))
        .isEqualTo("https://github.com/example/client/issues/17");
    assertThat(document.select(".issue").last().select("a[rel]")).isEmpty();
  }

  @Test
  void givesTheEvidenceOfEachComparisonThatShowsIt() {
    Element seen = document.select(".issue .sub").first();
    assertThat(seen.select("summary").text())
        .isEqualTo("lifecycle/original mplex eth/68 ethereumjs → refnode");
    assertThat(seen.select(".evidence li").eachText())
        .hasSize(4)
        .contains("log: not dispatching pause buffer as there are no listeners");
    String link = seen.select("a").attr("href");
    assertThat(document.getElementById(link.substring(1)).attr("data-verdict")).isEqualTo("xfail");
  }

  @Test
  void countsComparisonsBeyondTheFirstTwenty() {
    Comparison[] many =
        Collections.nCopies(23, SampleComparisons.heldBuffer()).toArray(Comparison[]::new);
    Document page = RenderedPage.of(SampleRun.of(many)).document();
    assertThat(page.select(".issue")).hasSize(1);
    assertThat(page.select(".issue .sub")).hasSize(20);
    assertThat(page.select(".issue > .none").text()).startsWith("3 more");
  }

  @Test
  void isAbsentWhereNothingIsKnown() {
    Document plain = RenderedPage.of(SampleRun.of(SampleComparisons.unexpectedPass())).document();
    assertThat(plain.select("#known, [href=#known]")).isEmpty();
    assertThat(document.select("nav [href=#known]")).hasSize(1);
  }
}
