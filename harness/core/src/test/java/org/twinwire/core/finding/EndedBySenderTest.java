package org.twinwire.core.finding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.twinwire.core.trace.Role.DIALER;
import static org.twinwire.core.trace.Role.LISTENER;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.trace.StepOutcome;

/** A request that was broken off, with every message in its place. */
class EndedBySenderTest {

  private static final String STREAM = ExampleTraces.STREAM;

  private final ScriptedTrace script = ExampleTraces.connected().stream(STREAM);

  @BeforeEach
  void asks() {
    script.started(STREAM, "1").pass(DIALER, STREAM, 3, "1", 12);
  }

  @Test
  void isSeenInAResetByABlackBox() {
    script.resetSeen(DIALER, STREAM).ended("1", "disconnected").blackBox(LISTENER);

    assertThat(MessageFindings.of(script.trace()).findings()).isEmpty();
    assertThat(brokenOff())
        .hasValueSatisfying(
            finding -> {
              assertThat(finding.type()).isEqualTo(FindingType.DISCONNECTED);
              assertThat(finding.cause()).isEqualTo("ended-by-sender");
              assertThat(finding.direction()).contains(LISTENER);
              assertThat(finding.requestId()).contains("1");
              assertThat(finding.message()).isEqualTo("GetBlockHeaders");
              assertThat(finding.explanation())
                  .startsWith("The listener reset stream dialer-2 at +")
                  .endsWith(" ms, while request 1 (GetBlockHeaders) of the dialer was open.");
              assertThat(finding.evidence())
                  .anyMatch(line -> line.startsWith("the dialer saw at +"));
            });
  }

  @Test
  void isNotClaimedOfAResetThatOnlyTheRequesterTellsOf() {
    script.resetSeen(DIALER, STREAM).ended("1", "disconnected");

    assertThat(brokenOff().map(Finding::cause)).contains("unexplained");
  }

  @Test
  void isSeenWhereTheTapSawTheAskedNodeEndTheConnection() {
    script.resetSeen(DIALER, STREAM).ended("1", "disconnected").tapClosed(LISTENER);

    assertThat(brokenOff().map(Finding::cause)).contains("ended-by-sender");
  }

  @Test
  void isNotClaimedWhereTheTapSawTheRequesterEndTheConnection() {
    script.resetSeen(DIALER, STREAM).ended("1", "disconnected").tapClosed(DIALER);

    assertThat(brokenOff().map(Finding::cause)).contains("unexplained");
  }

  @Test
  void isSeenInTheEndOfASessionWithABlackBox() {
    script.endSeen(DIALER).ended("1", "disconnected").blackBox(LISTENER);

    assertThat(TraceFindings.disconnections(script.trace(), ExpectedEnds.NONE, Long.MAX_VALUE))
        .singleElement()
        .satisfies(
            note -> {
              assertThat(note.finding().cause()).isEqualTo("ended-by-sender");
              assertThat(note.finding().explanation()).contains("ended the session at +");
            });
  }

  @Test
  void isNotClaimedWhereTheRequesterBrokeOff() {
    script.resetStream(DIALER, STREAM).ended("1", "disconnected");

    assertThat(brokenOff().map(Finding::cause)).contains("unexplained");
  }

  @Test
  void isNotClaimedOfAnEndBehindTheRequests() {
    script.ended("1", "disconnected").after(50).resetSeen(DIALER, STREAM);

    assertThat(brokenOff().map(Finding::cause)).contains("unexplained");
  }

  @Test
  void isNotClaimedOfAnEndBeforeTheRequest() {
    script.resetSeen(DIALER, "dialer-0").after(50).started("dialer-0", "2");
    script.ended("1", "answered").ended("2", "disconnected");

    assertThat(brokenOff().map(Finding::cause)).contains("unexplained");
  }

  @Test
  void isNothingToSayOfARequestThatWasAnswered() {
    script.pass(LISTENER, STREAM, 4, "1", 500);
    script.ended("1", "answered").resetSeen(DIALER, STREAM);

    assertThat(brokenOff()).isEmpty();
  }

  /** The first request of the dialer that was broken off. */
  private Optional<Finding> brokenOff() {
    StepOutcome all = new StepOutcome(0, List.of(), 0, Long.MAX_VALUE);
    return TraceFindings.brokenOff(script.trace(), DIALER, all).map(LocatedFinding::finding);
  }
}
