package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRun;

class IndexPageTest {

  private final RenderedPage page = RenderedPage.of(SampleRun.everyVerdict());
  private final Document document = page.document();

  @Test
  void tellsTheVerdictAndHowTheRunWasMade() {
    assertThat(document.select("h1").text())
        .isEqualTo("1 comparison fails, 1 known issue did not occur");
    assertThat(document.select(".scope").text())
        .isEqualTo(
            "91 comparisons of 21 scenarios, mplex, mplex-plaintext, yamux against rlpx,"
                + " eth 66, 67, 68");
    assertThat(document.select("#summary .facts").text())
        .contains("process no container engine answered within 2 s")
        .contains("20260114")
        .contains("48.230 s")
        .contains("java 25.0.1 netty 4.2.18 refnode 0.1.0 twinwire 0.1.0");
  }

  @Test
  void needsNothingFromOutside() {
    assertThat(document.select("[src], link[rel=stylesheet], iframe, img, object")).isEmpty();
    assertThat(document.select("link").eachAttr("href")).containsExactly("data:,");
    assertThat(page.html()).doesNotContain("@import", "url(http", "//cdn");
  }

  @Test
  void allowsNoStyleAndNoScriptButItsOwn() throws Exception {
    String policy = document.select("meta[http-equiv=Content-Security-Policy]").attr("content");
    Element script = document.select("script:not([type])").first();
    assertThat(policy)
        .contains("default-src 'none'")
        .contains("script-src '" + hash(script.data()) + "'")
        .contains("style-src '" + hash(document.select("style").first().data()) + "'");
    assertThat(document.select("[style], [onclick], [onload]")).isEmpty();
  }

  @Test
  void groupsTheMatrixByFamilyWithASymbolAndAWordInEachCell() {
    assertThat(document.select(".matrix .family").eachText())
        .containsExactly("status", "headers", "bodies", "lifecycle");
    assertThat(document.select(".matrix .stack").eachText())
        .containsExactly("mplex", "mplex-plaintext", "yamux");
    for (Element cell : document.select(".matrix .cell")) {
      assertThat(cell.select("use").attr("href")).isEqualTo("#i-" + cell.ownText());
      assertThat(document.select("symbol" + cell.select("use").attr("href"))).hasSize(1);
    }
  }

  @Test
  void givesEachComparisonALinkOfItsOwn() {
    assertThat(document.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
    assertThat(document.select(".cmp").eachAttr("id"))
        .contains("scenario/headers/skip[skip=1]/mplex/eth67/natural/refnode-refnode");
    for (Element link : document.select("a[href^=#]:not([data-total])")) {
      assertThat(document.getElementById(link.attr("href").substring(1))).isNotNull();
    }
  }

  @Test
  void tellsEqualAnchorsApart() {
    RenderedPage twins =
        RenderedPage.of(
            SampleRun.of(
                SampleComparisons.pass("a/b c", "mplex", 68),
                SampleComparisons.pass("a/b_c", "mplex", 68)));
    assertThat(twins.document().select(".cmp").eachAttr("id")).doesNotHaveDuplicates();
  }

  @Test
  void listsFirstWhatNeedsALook() {
    assertThat(document.select(".attention .badge").eachText())
        .containsExactly("fail", "error", "xpass");
    assertThat(RenderedPage.of(SampleRun.green()).document().select(".attention")).isEmpty();
  }

  @Test
  void showsReasonKnownIssueAndRerunCommandWithoutUnpacking() {
    Element held = document.select(".cmp[id^=scenario/lifecycle/original]").first();
    assertThat(held.select(".why").text()).contains("LOST on mplex (held-buffer)");
    assertThat(held.select(".known a").attr("href"))
        .isEqualTo("https://github.com/example/client/issues/17");
    assertThat(held.select(".known").text())
        .startsWith("Known issue of js-libp2p 3.3.11. ")
        .contains("expires 2027-01-01");
    assertThat(held.select(".rerun code").text())
        .startsWith("java -jar harness/runner/target/twinwire.jar run --scenario");
  }

  @Test
  void letsTheSearchFindCauses() {
    assertThat(document.select(".cmp[data-words*=held-buffer]")).hasSize(1);
  }

  @Test
  void saysSoWhenNothingWasCompared() {
    Document empty = RenderedPage.of(SampleRun.of()).document();
    assertThat(empty.select("h1").text()).isEqualTo("Nothing was compared");
    assertThat(empty.select("#matrix").text()).contains("No comparison was made.");
  }

  @Test
  void staysUnderThreeMegabytesWithThreeHundredComparisons() {
    String html = RenderedPage.of(SampleRun.large(300)).html();
    assertThat(html.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(3_000_000);
  }

  private static String hash(String text) throws Exception {
    byte[] digest =
        MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    return "sha256-" + Base64.getEncoder().encodeToString(digest);
  }
}
