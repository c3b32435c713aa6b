package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleReasons;
import org.twinwire.reports.sample.SampleRun;

class GroupsTest {

  private final RenderedPage page = RenderedPage.of(SampleReasons.unreachable(155));
  private final Document document = page.document();

  @Test
  void showsFailuresWithTheSameReasonAsOneEntryTheLargestFirst() {
    assertThat(document.select(".attention .lead").text()).isEqualTo("156 FAIL for 2 reasons");
    assertThat(document.select(".attention > ol > li").eachAttr("data-count"))
        .containsExactly("155", "1");
    assertThat(document.select(".attention .group summary").text())
        .startsWith("fail 155 × status/case-0 and 154 more rlpx: step 1: refused (127.0.0.1:40000");
  }

  @Test
  void tellsOneOfAGroupWithTheCommandThatRunsItAgain() {
    Element example = document.selectFirst(".attention .example");
    assertThat(example.select(".why").text()).contains("refused", SampleReasons.SHORT);
    assertThat(example.select(".rerun code").text())
        .endsWith("--pair refnode," + SampleReasons.ENODE);
    assertThat(example.select(".rerun .copy")).hasSize(1);
  }

  @Test
  void linksEachOfAGroupToItsComparison() {
    assertThat(document.select(".attention .names a")).hasSize(155);
    assertThat(document.select(".attention .names a").last().text())
        .isEqualTo("status/case-154 rlpx eth/68");
    for (Element link : document.select(".names a")) {
      assertThat(page.ledTo(link)).singleElement().matches(cmp -> cmp.hasClass("cmp"));
    }
  }

  @Test
  void countsWhatIsUnsupportedByReasonInARunOfOnePairToo() {
    assertThat(document.select("#unsupported .lead").text())
        .startsWith("7 UNSUPPORTED for 2 reasons.");
    assertThat(document.select("#unsupported summary").eachText())
        .containsExactly(
            "1 rlpx: eth/66 not offered 5 comparisons", "2 rlpx: eth/67 not offered 2 comparisons");
    assertThat(document.select("nav [href=#unsupported]")).hasSize(1);
    assertThat(RenderedPage.of(SampleRun.tapped()).document().select("#unsupported")).isEmpty();
  }

  @Test
  void spellsAnAddressOutOnceAndInCommands() {
    assertThat(document.select(".addresses dd").text())
        .isEqualTo(SampleReasons.SHORT + " " + SampleReasons.ENODE);
    document.select(".addresses, .rerun").remove();
    assertThat(document.outerHtml()).doesNotContain("1a2b3c4d1a2b3c4d");
    assertThat(page.opened(0).selectFirst("dl").text())
        .contains("refnode dials " + SampleReasons.SHORT);
  }

  @Test
  void filtersByTheShortAddress() {
    assertThat(document.select(".filter select[name=listener] option").eachText())
        .containsExactly("all listeners", SampleReasons.SHORT);
    assertThat(document.select(".cmp").eachAttr("data-listener")).containsOnly(SampleReasons.SHORT);
  }

  @Test
  void namesNoMoreReasonsThanAPersonReads() {
    Document many = RenderedPage.of(SampleReasons.distinct(60)).document();
    assertThat(many.select(".attention > ol > li")).hasSize(50);
    assertThat(many.select(".attention .none").text()).isEqualTo("10 more are in the list.");
  }
}
