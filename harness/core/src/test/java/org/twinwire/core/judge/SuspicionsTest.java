package org.twinwire.core.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.known.Concern;
import org.twinwire.core.known.KnownDeviation;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;

class SuspicionsTest {

  private static final Suspicion HELD =
      new Suspicion.Found(
          Pair.REFERENCE,
          "mplex",
          "test/case",
          FindingType.LOST,
          "held-buffer",
          Optional.of(Station.BUFFERED));

  @Test
  void suspectsNothingOfACaseThatPasses() {
    assertThat(of(KnownIssues.NONE, Scripts.good("mplex"))).isEmpty();
  }

  @Test
  void namesWhatIsFoundByTypeCauseAndStation() {
    assertThat(of(KnownIssues.NONE, Scripts.held("mplex"))).contains(HELD);
  }

  @Test
  void takesWhatAlwaysHappensForProven() {
    assertThat(of(issues(false), Scripts.held("mplex"))).isEmpty();
  }

  @Test
  void hasARaceProvenEachTime() {
    assertThat(of(issues(true), Scripts.held("mplex"))).contains(HELD);
  }

  @Test
  void namesAnUnmetExpectationThatNoFindingExplains() {
    Outcome.Refused refused = new Outcome.Refused(Optional.empty(), "gone");
    Trace trace = Scripts.connected("mplex").step(refused).trace();

    assertThat(of(KnownIssues.NONE, trace))
        .containsExactly(new Suspicion.Unmet(Pair.REFERENCE, "mplex", "test/case", 1));
  }

  @Test
  void suspectsNothingOfAMachineThatFailed() {
    assertThat(of(KnownIssues.NONE, Scripts.broken("mplex"))).isEmpty();
  }

  private static Set<Suspicion> of(KnownIssues issues, Trace trace) {
    return new Suspicions(issues, Scripts.CHAIN)
        .of(Scripts.oneHeader(), PairImplementations.UNKNOWN, trace);
  }

  private static KnownIssues issues(boolean sometimes) {
    KnownIssue issue =
        new KnownIssue(
            "known-issues.yaml:1",
            "lifecycle/original[n=1]",
            "mplex",
            new Concern(Optional.empty(), Optional.empty(), Optional.empty()),
            new KnownDeviation.Found(FindingType.LOST, "held-buffer"),
            sometimes,
            "the original client",
            "here",
            LocalDate.MAX);
    return new KnownIssues(List.of(issue), LocalDate.EPOCH, List.of());
  }
}
