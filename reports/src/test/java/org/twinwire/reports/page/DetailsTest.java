package org.twinwire.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.Comparison;
import org.twinwire.reports.RenderedPage;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleExtents;
import org.twinwire.reports.sample.SampleSessions;
import org.twinwire.reports.text.FindingLine;

class DetailsTest {

  private final Document held = RenderedPage.details(SampleComparisons.heldBuffer());

  @Test
  void showsAFindingWithItsCauseEvidenceAndExplanation() {
    Element card = held.select(".card").first();
    assertThat(card.select("header").text())
        .isEqualTo("lost held-buffer always (5 of 5) candidate · mplex");
    assertThat(card.select(".explain").text()).startsWith("The answer waited in the buffer");
    assertThat(card.select(".evidence li")).hasSize(4);
    assertThat(card.select(".about").text())
        .isEqualTo("BlockHeaders · request id 1 · sent by listener · stream dialer-2");
  }

  @Test
  void namesTheSessionOfAFindingAndOfEachMessageWhereThereAreSeveral() {
    Comparison onB = SampleSessions.on("b", SampleComparisons.heldBuffer());
    Document page = RenderedPage.details(onB);

    assertThat(page.select(".about").text()).endsWith("· session b · stream dialer-2");
    assertThat(page.select(".ledger td").eachText()).contains("b · dialer-2");
    assertThat(held.select(".ledger td").eachText())
        .contains("dialer-2")
        .doesNotContain("b · dialer-2");
    assertThat(FindingLine.of(onB).getFirst().stack()).isEqualTo("mplex, session b");
  }

  @Test
  void highlightsTheLastStationOnTheStrip() {
    Elements stops = held.select(".stations li");
    assertThat(stops.select("span").eachText())
        .containsExactly("sent", "written", "tapped", "read", "decoded", "buffered", "delivered");
    assertThat(stops.eachAttr("class"))
        .containsExactly("passed", "passed", "unknown", "passed", "passed", "last", "ahead");
    assertThat(held.select("[aria-current=step]").text()).isEqualTo("buffered");
  }

  @Test
  void drawsAStationThatNobodyReportsAsUnknown() {
    assertThat(held.select(".stations .unknown").text()).isEqualTo("?tapped unknown");
    assertThat(held.select(".legend li").eachAttr("class"))
        .containsExactly("passed", "last", "ahead", "unknown");
    assertThat(held.select(".unreported").text())
        .contains("Nothing in this case reports when a message was tapped");
  }

  @Test
  void doesNotCrossOutWhatWasSentToABlackBox() {
    Document black = RenderedPage.details(SampleExtents.blackBox());
    assertThat(black.select(".candidate .broken.unknown")).hasSize(2);
    assertThat(black.select(".candidate .cross")).isEmpty();
    assertThat(black.select(".readout").text()).contains("A question mark ends a message");
    assertThat(held.select(".readout").text()).doesNotContain("question mark");
    assertThat(black.select(".stations li").eachAttr("class"))
        .containsExactly(
            "passed", "last", "unknown", "unknown", "unknown", "unknown", "unknown", "unknown");
  }

  @Test
  void tellsAFindingOfManyMessagesOnce() {
    Document many = RenderedPage.details(SampleExtents.held(3, 66));
    assertThat(many.select(".card")).hasSize(1);
    assertThat(many.select(".card .often").text())
        .isEqualTo("64 times: requests 3–66; always (5 of 5)");
    assertThat(many.select(".ledger .bad")).hasSize(64);
  }

  @Test
  void setsExpectedBesideWhatBothSidesMadeOfIt() {
    Element step = held.select(".steps tbody tr").get(1);
    assertThat(step.select("td").eachText().subList(0, 7))
        .containsExactly(
            "2",
            "headers from 5, limit 10",
            "answered, 10 headers, content exact",
            "answered, 10 headers",
            "timed-out after 1.20 s (gave up early, all quiet)",
            "910 µs –",
            "1.0 ms –");
    assertThat(step.select(".actual").eachAttr("class"))
        .containsExactly("actual met", "actual unmet");
    assertThat(step.select(".samples").attr("aria-label"))
        .isEqualTo("Samples: baseline 910 µs, 874 µs, 1.0 ms; candidate none");
  }

  @Test
  void givesTheRatioOfTheMedians() {
    assertThat(held.select(".steps tbody tr").first().select("td").get(7).text())
        .isEqualTo("1.75×");
  }

  @Test
  void saysThatAStepWasNotReached() {
    Document error = RenderedPage.details(SampleComparisons.error());
    assertThat(error.select(".steps .actual").eachText())
        .containsExactly("connected, eth/68", "not reached", "answered, 10 headers", "not reached");
  }

  @Test
  void judgesNothingOfASideThatFailedAndOpensItsLog() {
    Document error = RenderedPage.details(SampleComparisons.error());
    assertThat(error.select(".facts").text()).contains("Deviates not judged");
    assertThat(error.select(".ladder.candidate").text()).contains("No event was recorded.");
    assertThat(error.select(".none").eachText()).contains("No message was recorded.");
    assertThat(error.select("details[open] .log").text()).isEqualTo("node exited with code 137");
  }

  @Test
  void breaksTheArrowOfALostMessageAtItsLastStation() {
    Elements broken = held.select(".candidate .broken");
    assertThat(broken).hasSize(1);
    assertThat(broken.select(".cross")).hasSize(1);
    assertThat(broken.attr("aria-label"))
        .startsWith("BlockHeaders #1, listener, at 2.9 ms")
        .endsWith("not delivered, last seen: buffered, LOST held-buffer");
    assertThat(held.select(".baseline .broken")).isEmpty();
    assertThat(held.select(".baseline .arrow")).hasSize(4);
  }

  @Test
  void marksListenersAndStreams() {
    assertThat(held.select(".candidate .mark use[href=#s-stream]")).hasSize(4);
    assertThat(held.select(".candidate .mark use[href=#s-listener]")).hasSize(3);
    assertThat(held.select(".candidate .f.rule")).hasSize(2);
  }

  @Test
  void letsTheKeyboardReachEveryFigure() {
    assertThat(held.select(".ladder.candidate .f[tabindex=0]")).hasSize(1);
    assertThat(held.select(".ladder.candidate .f:not([aria-label])")).isEmpty();
  }

  @Test
  void accountsForEachMessageInTheLedger() {
    Element row = held.select(".ledger").first().select("tbody tr").last();
    assertThat(row.select("td").eachText())
        .containsExactly(
            "4",
            "BlockHeaders",
            "1",
            "listener",
            "dialer-2",
            "1204",
            "buffered",
            "lost",
            "held-buffer",
            row.select("code").text());
    assertThat(row.className()).isEqualTo("bad");
  }

  @Test
  void keepsTheLinesOfTheLogApart() {
    assertThat(held.select(".log").first().wholeText().lines())
        .containsExactly(
            "dialer   DEBUG stream dialer-2: read 1204 bytes",
            "dialer   DEBUG not dispatching pause buffer as there are no listeners",
            "listener DEBUG stream dialer-2: closed for writing");
  }

  @Test
  void foldsTwoHundredAndFiftySixRequestsIntoOneBand() {
    Document pipelined = RenderedPage.details(SampleComparisons.pipelined("headers/many", 256));
    Elements bands = pipelined.select(".candidate .band");
    assertThat(bands.select(".lab").eachText())
        .containsExactly("253 × GetBlockHeaders #3 … 255", "253 × BlockHeaders #3 … 255");
    assertThat(pipelined.select(".candidate .f")).hasSizeLessThan(20);
    assertThat(pipelined.select(".ledger").first().select("tbody tr")).hasSize(514);
  }

  @Test
  void saysHowManyMessagesOfALongLedgerAreLeftOut() {
    Document pipelined = RenderedPage.details(SampleComparisons.pipelined("headers/many", 1000));
    assertThat(pipelined.select(".ledger").first().select("tbody tr")).hasSize(600);
    assertThat(pipelined.select(".none").eachText())
        .contains("1402 more messages are in results.json.");
  }
}
