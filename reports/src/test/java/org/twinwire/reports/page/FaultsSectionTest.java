package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleRun;

class FaultsSectionTest {

  private final Document right =
      RenderedPage.of(SampleRun.planted(SampleFaults.right())).document();
  private final Document wrong =
      RenderedPage.of(SampleRun.planted(SampleFaults.wrong())).document();

  @Test
  void setsWhatIsExpectedBesideWhatWasFound() {
    assertThat(right.select("#faults .lead").eachText().getFirst())
        .startsWith("3 of 3 planted faults found.");
    assertThat(right.select(".faults tbody tr").first().select("td").eachText())
        .containsExactly(
            "hold",
            "mplex",
            "dialer",
            "LOST · held-buffer · buffered",
            "LOST · held-buffer · buffered",
            "yes");
    assertThat(right.select(".wrong")).isEmpty();
  }

  @Test
  void marksWhatIsWrongWithASymbolOfItsOwn() {
    Element mistaken = wrong.select(".faults tbody tr").last();
    assertThat(mistaken.select(".wrong").eachText()).containsExactly("unexplained", "read");
    assertThat(mistaken.select(".wrong svg").eachAttr("aria-label"))
        .containsExactly("wrong", "wrong");
    assertThat(mistaken.select(".badge").text()).isEqualTo("no");
  }

  @Test
  void saysThatNothingWasFound() {
    assertThat(wrong.select(".faults tbody tr").get(1).select("td").eachText())
        .endsWith("nothing", "no");
  }

  @Test
  void countsFindingsWithoutAFault() {
    assertThat(wrong.select("#faults .lead").last().text())
        .isEqualTo("3 of 200 repetitions without a fault had a finding.");
    assertThat(wrong.select(".clean tbody tr").last().select("td").eachText())
        .containsExactly("buffering/tail|behind", "rlpx", "glue", "100", "3");
    assertThat(wrong.select(".clean .badge use").eachAttr("href"))
        .containsExactly("#i-pass", "#i-fail");
  }

  @Test
  void judgesTheRunByTheTablesAndNotByComparisonsThatAreMeantToFail() {
    assertThat(right.select("h1").text())
        .isEqualTo("3 planted faults found, and nothing without a fault");
    assertThat(right.select(".banner").hasClass("v-pass")).isTrue();
    assertThat(right.select(".attention")).isEmpty();
    assertThat(wrong.select("h1").text())
        .isEqualTo("2 of 3 planted faults not found, 3 findings without a fault");
  }

  @Test
  void isAbsentWhereNoFaultWasPlanted() {
    Document plain = RenderedPage.of(SampleRun.green()).document();
    assertThat(plain.select("#faults, [href=#faults]")).isEmpty();
    assertThat(right.select("nav [href=#faults]")).hasSize(1);
  }
}
