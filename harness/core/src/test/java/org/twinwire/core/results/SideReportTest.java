package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.Scripts;
import org.twinwire.core.known.KnownDeviation;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.ledger.ScriptedTrace.Msg;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

/** What a report shows of one side. */
class SideReportTest {

  @Test
  void countsStepsFromOne() {
    ScriptedTrace script = new ScriptedTrace("mplex").begin(0).open().begin(1);

    assertThat(report(Scripts.oneHeader(), script.trace()).ladder())
        .filteredOn(row -> row.kind().equals("step"))
        .extracting(Side.SequenceRow::text)
        .containsExactly("step 1", "step 2");
    assertThat(new KnownDeviation.Unmet(0)).hasToString("step 1 unmet");
  }

  @Test
  void tellsSixtyFourEqualFindingsOnce() {
    Side side = report(Scripts.oneHeader(), held(3, 66), held(3, 66));

    assertThat(side.findings()).hasSize(1);
    assertThat(side.findings().getFirst())
        .satisfies(
            finding -> {
              assertThat(finding.requestId()).contains("3");
              assertThat(finding.evidence()).endsWith("64 times: requests 3–66", "2 of 2 attempts");
            });
    Occurrence occurrence = side.occurrences().getFirst();
    assertThat(occurrence)
        .extracting(Occurrence::kind, Occurrence::attempts, Occurrence::of)
        .containsExactly(Occurrence.Kind.DETERMINISTIC, 2, 2);
    assertThat(occurrence.extent())
        .satisfies(
            extent -> {
              assertThat(extent.step()).isEqualTo(1);
              assertThat(extent.count()).isEqualTo(64);
              assertThat(extent.requestIds()).hasSize(64).startsWith("3", "4").endsWith("66");
            });
  }

  @Test
  void linksEachRowAndRungToTheOneFinding() {
    Side side = report(Scripts.oneHeader(), held(3, 66));

    assertThat(side.ledger())
        .filteredOn(row -> row.finding().isPresent())
        .hasSize(64)
        .extracting(Side.LedgerRow::index)
        .isEqualTo(side.occurrences().getFirst().extent().rows());
    assertThat(side.ladder())
        .filteredOn(row -> row.finding().isPresent())
        .hasSize(64)
        .allSatisfy(row -> assertThat(row.finding()).contains(0));
  }

  @Test
  void keepsFindingsOfTwoStationsApart() {
    ScriptedTrace script = opened();
    buffered(script, "3");
    Msg read = script.send(LISTENER, Scripts.STREAM, 4, "4", 100);
    script.carry(read).decode(read).listener(DIALER, Scripts.STREAM).after(200);
    script.step(timedOut("3"), timedOut("4"));

    assertThat(report(Scripts.oneHeader(), script.trace()).findings())
        .extracting(Finding::lastStation)
        .contains(Optional.of(Station.BUFFERED), Optional.of(Station.DECODED));
  }

  @Test
  void saysWhichStationsNobodyReports() {
    Side side = report(Scripts.oneHeader(), held(3, 3));

    assertThat(side.occurrences().getFirst().extent())
        .satisfies(
            extent -> {
              assertThat(extent.passed())
                  .containsExactly(
                      Station.SENT,
                      Station.WRITTEN,
                      Station.READ,
                      Station.DECODED,
                      Station.BUFFERED);
              assertThat(extent.unknown()).containsExactly(Station.TAPPED);
            });
    assertThat(side.ledger()).allSatisfy(row -> assertThat(row.unknown()).contains(Station.TAPPED));
    assertThat(side.ladder())
        .filteredOn(row -> row.kind().equals("message"))
        .allSatisfy(row -> assertThat(row.unknown()).contains(Station.TAPPED));
  }

  /** The answers to these requests lie in the dialer's buffer, all of them. */
  private static Trace held(int first, int last) {
    ScriptedTrace script = opened();
    List<String> ids = IntStream.rangeClosed(first, last).mapToObj(String::valueOf).toList();
    ids.forEach(id -> buffered(script, id));
    script.listener(DIALER, Scripts.STREAM).after(200);
    return script.step(ids.stream().map(SideReportTest::timedOut).toArray(Outcome[]::new)).trace();
  }

  private static ScriptedTrace opened() {
    ScriptedTrace script = Scripts.connected("mplex").openStream(Scripts.STREAM);
    return script
        .negotiated(DIALER, Scripts.STREAM)
        .negotiated(LISTENER, Scripts.STREAM)
        .listener(LISTENER, Scripts.STREAM);
  }

  private static void buffered(ScriptedTrace script, String id) {
    script.started(Scripts.STREAM, id);
    script.pass(DIALER, Scripts.STREAM, 3, id, 12);
    Msg reply = script.send(LISTENER, Scripts.STREAM, 4, id, 100);
    script.carry(reply).decode(reply).buffer(reply);
  }

  private static Outcome timedOut(String id) {
    return new Outcome.TimedOut(Optional.of(id), 200_000_000, true);
  }

  private static Side report(PlannedComparison planned, Trace... attempts) {
    return ComparisonReport.judged(
            planned,
            PairImplementations.UNKNOWN,
            List.of(Scripts.good("rlpx")),
            List.of(attempts),
            Scripts.CHAIN,
            KnownIssues.NONE,
            Scripts.RERUN)
        .candidate();
  }
}
