package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRaces;
import org.twinwire.reports.sample.SampleRun;

/** What the tap did to the bytes, and what came of it. */
class ShapesTest {

  private final RenderedPage page =
      RenderedPage.of(
          SampleRun.of(
              SampleRaces.lostTail("glue towards dialer", SampleRaces.RACE),
              SampleComparisons.pass("buffering/tail", "mplex", 68),
              SampleRaces.lostTail("offsets 1–400 towards dialer", SampleRaces.SWEPT),
              SampleComparisons.pass("headers/by-number", "mplex", 68)));
  private final Document document = page.document();

  @Test
  void givesEachShapeOfAScenarioARowOfItsOwn() {
    assertThat(document.select(".matrix th[scope=row]").eachText())
        .containsExactly(
            "buffering/tail natural",
            "buffering/tail glue towards dialer",
            "buffering/tail offsets 1–400 towards dialer",
            "headers/by-number");
    assertThat(document.select(".matrix td .cell").eachText())
        .containsExactly("pass", "fail", "fail", "pass");
    assertThat(document.select(".matrix td .cell").eachAttr("href")).doesNotHaveDuplicates();
  }

  @Test
  void offersEachShapeToTheFilter() {
    assertThat(document.select(".filter select[name=shape] option").eachText())
        .containsExactly(
            "all shapes", "glue towards dialer", "natural", "offsets 1–400 towards dialer");
    assertThat(document.select(".cmp").eachAttr("data-shape"))
        .containsExactly(
            "glue towards dialer", "natural", "offsets 1–400 towards dialer", "natural");
  }

  @Test
  void tellsOfEachFindingHowOftenItCame() {
    assertThat(page.opened(0).select(".card .often").text()).isEqualTo("race (2 of 5)");
    assertThat(page.opened(2).select(".card .often").text())
        .startsWith("depends on the shape (3 of 400: split-at 41 towards dialer,");
    assertThat(document.select(".cmp[data-words*='race (2 of 5)']")).hasSize(1);
  }

  @Test
  void linksTheSmallestScriptAndGivesItsCommandToCopy() {
    Element smallest = document.select(".minimised").first();
    assertThat(smallest.select("a").attr("href")).isEqualTo("./minimised/buffering/tail.yaml");
    assertThat(smallest.select("p").text())
        .endsWith("3 of 12 steps, 1 of 5 shaped spots; had the finding in 10 of 10 runs");
    assertThat(smallest.select("code").text())
        .isEqualTo("harness/twinwire run --scenarios minimised --scenario buffering/tail");
    assertThat(smallest.select("button.copy")).hasSize(1);
    assertThat(document.select(".minimised")).hasSize(2);
  }

  @Test
  void tellsWhatTheTapAdds() {
    assertThat(document.select("#summary .facts").text()).doesNotContain("Tap");
    Document tapped = RenderedPage.of(SampleRun.tapped()).document();
    assertThat(tapped.select("#summary .facts").text())
        .contains("Tap adds 32 µs to a request (median of 200; direct 412 µs)");
  }
}
