package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleInterop;
import org.twinwire.reports.sample.SampleRun;

class InteropSectionTest {

  private final RenderedPage page = RenderedPage.of(SampleInterop.matrix());
  private final Document document = page.document();

  @Test
  void hasATablePerStackWithDialersDownAndListenersAcross() {
    assertThat(document.select(".interop caption").eachText())
        .containsExactly(
            "mplex 1 fail, 2 xfail, 28 pass", "mplex-plaintext 4 unsupported, 12 pass");
    for (Element table : document.select(".interop")) {
      assertThat(table.select("thead th[scope=col] span").eachText())
          .containsExactlyElementsOf(SampleInterop.NODES);
      assertThat(table.select("tbody th[scope=row] span").eachText())
          .containsExactlyElementsOf(SampleInterop.NODES);
      assertThat(table.select("tbody td")).hasSize(16);
    }
  }

  @Test
  void tellsTheVersionOfEachNode() {
    assertThat(document.select("[id=interop/mplex] th[scope=row]").eachText())
        .containsExactly(
            "ethereumjs libp2p 3.3.11, devp2p 10.0.0",
            "ethereumjs@2.10 libp2p 2.10.0, devp2p 10.0.0",
            "geth 1.16.7",
            "refnode 0.1.0");
  }

  @Test
  void countsTheVerdictsOfAPairTheGravestFirstWithASymbolEach() {
    Element cell = cell("mplex", 3, 1);
    assertThat(cell.text()).isEqualTo("1 fail 4 pass");
    assertThat(cell.select("a").hasClass("v-fail")).isTrue();
    assertThat(cell.select("use").eachAttr("href")).containsExactly("#i-fail", "#i-pass");
    assertThat(cell("mplex", 0, 3).text()).isEqualTo("2 xfail 4 pass");
    assertThat(cell("mplex", 0, 0).select("[title='not planned']")).hasSize(1);
  }

  @Test
  void leadsFromACellToTheComparisonsOfThatPairAndStackAndToNoOther() {
    List<Element> led = page.ledTo(cell("mplex", 3, 1).selectFirst("a"));
    assertThat(led).hasSize(5);
    assertThat(led)
        .allSatisfy(
            cmp -> {
              assertThat(cmp.id()).contains("/mplex/").endsWith("/refnode-ethereumjs_2.10");
              assertThat(cmp.select("summary .chip").last().text())
                  .isEqualTo("refnode → ethereumjs@2.10");
            });
  }

  @Test
  void givesTheReasonWhySomethingIsUnsupported() {
    Element why = cell("mplex-plaintext", 3, 2).selectFirst(".because a");
    assertThat(why.attr("title")).isEqualTo(SampleInterop.NOT_OFFERED);
    Element reason = document.getElementById(why.attr("href").substring(1));
    assertThat(reason.select("summary").text())
        .isEqualTo("1 " + SampleInterop.NOT_OFFERED + " 4 comparisons");
  }

  @Test
  void isReachedFromTheTopAndByTheKeyboard() {
    assertThat(document.select("nav [href=#interop]")).hasSize(1);
    assertThat(document.select("#interop .scroll[tabindex=0]")).hasSize(2);
  }

  @Test
  void isAbsentInARunOfOnePair() {
    RunResults one =
        SampleRun.of(
            SampleInterop.between(
                "refnode", "geth", SampleComparisons.pass("status/match", "mplex", 68)));
    assertThat(RenderedPage.of(one).document().select("#interop, [href=#interop]")).isEmpty();
    assertThat(RenderedPage.of(SampleRun.green()).document().select("#interop")).isEmpty();
  }

  @Test
  void foldsThePairsOfAScenarioIntoOneCellOfTheMatrix() {
    Element row = document.select(".matrix tr:has(th[scope=row])").first();
    assertThat(row.select("th").text()).isEqualTo("status/match");
    assertThat(row.select("td").eachText()).containsExactly("7 pass", "1 unsupported 3 pass");
    assertThat(page.ledTo(row.select("a").last()))
        .hasSize(4)
        .allSatisfy(
            cmp -> assertThat(cmp.id()).startsWith("scenario/status/match/mplex-plaintext/"));
  }

  @Test
  void letsTheListBeFilteredByDialerAndListener() {
    assertThat(document.select(".filter select[name=dialer] option").eachText())
        .containsExactly("all dialers", "ethereumjs", "ethereumjs@2.10", "geth", "refnode");
    assertThat(document.select(".filter select[hidden]").eachAttr("name"))
        .containsExactly("eth", "shape");
  }

  @Test
  void tellsThePairOfWhatNeedsALook() {
    assertThat(document.select(".attention .chip").eachText())
        .contains("refnode → ethereumjs@2.10");
    assertThat(document.select(".scope").text()).endsWith("eth 68, 7 pairs of nodes");
  }

  @Test
  void staysReadableForTenNodes() {
    Document large = RenderedPage.of(SampleInterop.large(10, 800)).document();
    assertThat(large.select("[id=interop/yamux] .cell")).hasSize(100);
    assertThat(large.select(".matrix .cell")).hasSize(8);
  }

  private Element cell(String stack, int dialer, int listener) {
    Element row = document.select("[id=interop/" + stack + "] tbody tr").get(dialer);
    return row.select("td").get(listener);
  }
}
