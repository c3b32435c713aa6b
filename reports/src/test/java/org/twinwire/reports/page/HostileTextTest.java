package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRun;

/** Nodes write what they like; on the page it is text. */
class HostileTextTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "</script><script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        "\" onmouseover=\"alert(1)",
        "' onfocus='alert(1)' x='",
        "</style></title></textarea><svg onload=alert(1)>",
        "<!--<script>",
        "]]>{{ 7 * 7 }}{% raw %}",
      })
  void staysText(String text) {
    RenderedPage page = RenderedPage.of(SampleRun.of(SampleComparisons.hostile(text)));
    Document document = page.document();
    assertThat(document.select("script")).hasSize(2);
    assertThat(document.select(".why").text()).isEqualTo(text);
    assertThat(document.select(".rerun code").eachText()).containsExactly(text, text);
    assertThat(document.select(".known a")).isEmpty();
    assertNothingLive(document);

    Document details = page.opened(0);
    assertThat(details.select("script")).isEmpty();
    assertThat(details.select(".log").first().wholeText().strip()).isEqualTo(text);
    assertThat(details.select(".explain").first().text()).isEqualTo(text);
    assertThat(details.select(".evidence li").first().text()).isEqualTo(text);
    assertThat(details.select(".mark").first().attr("aria-label")).startsWith(text);
    assertNothingLive(details);
  }

  private static void assertNothingLive(Document document) {
    assertThat(document.select("img, [onerror], [onmouseover], [onfocus], [onload]")).isEmpty();
    assertThat(document.select("[href^=javascript]")).isEmpty();
  }
}
