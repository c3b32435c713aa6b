package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Causes;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Rule;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRun;

class GlossarySectionTest {

  private final RenderedPage page = RenderedPage.of(SampleRun.of(SampleComparisons.heldBuffer()));
  private final Document document = page.document();

  @Test
  void explainsTheFindingsAndCausesThatOccur() {
    Rule held = Causes.rule("held-buffer").orElseThrow();
    assertThat(document.select("#glossary dt").eachText()).containsExactly("LOST", "held-buffer");
    assertThat(document.select("#glossary dd").eachText())
        .containsExactly(FindingType.LOST.meaning(), held.meaning() + " Evidence: " + held.needs());
  }

  @Test
  void isLinkedFromEachFinding() {
    Document opened = page.opened(0);
    assertThat(opened.select(".card .ftype, .card .cause, .ledger .bad a").eachAttr("href"))
        .contains("#type/LOST", "#cause/held-buffer")
        .allSatisfy(href -> assertThat(document.getElementById(href.substring(1))).isNotNull());
    assertThat(document.select("nav [href=#glossary]")).hasSize(1);
  }

  @Test
  void isAbsentWhereNothingWasFound() {
    Document plain = RenderedPage.of(SampleRun.of(SampleComparisons.unexpectedPass())).document();
    assertThat(plain.select("#glossary, [href=#glossary]")).isEmpty();
  }
}
