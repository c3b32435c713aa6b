package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Finds peers that sent no Status, if nothing in the ledger explains it. */
final class SilentPeers {

  private final Expected expected;

  public SilentPeers(Expected expected) {
    this.expected = expected;
  }

  List<StepFinding> of(Trace trace, Ledger ledger, CaseSessions sessions, List<StepFinding> known) {
    List<StepFinding> findings = new ArrayList<>();
    for (StepOutcome ran : trace.steps()) {
      for (Outcome outcome : ran.outcomes()) {
        if (outcome instanceof Outcome.TimedOut timedOut
            && step(ran).action() instanceof Action.Connect
            && !statusFrom(step(ran), ran, ledger, sessions)
            && !explained(ran, timedOut, known)) {
          findings.add(finding(ran, timedOut));
        }
      }
    }
    return findings;
  }

  private boolean explained(StepOutcome ran, Outcome.TimedOut timedOut, List<StepFinding> known) {
    Mismatch mismatch = new Mismatch(ran.step(), timedOut.requestId(), "");
    return expected.expectsTimeout(ran.step())
        || known.stream().anyMatch(finding -> finding.explains(mismatch));
  }

  private StepFinding finding(StepOutcome ran, Outcome.TimedOut timedOut) {
    Step step = step(ran);
    return new StepFinding(
        ran.step(),
        new Finding(
            FindingType.TIMED_OUT,
            Causes.shownBy(StepSign.NO_STATUS),
            new Finding.Subject(
                EthCode.STATUS.specName(),
                timedOut.requestId(),
                Optional.of(step.by()),
                Optional.empty(),
                Optional.empty(),
                expected.sessionName(ran.step())),
            List.of("%s %s".formatted(StepText.action(step), StepText.outcome(timedOut))),
            "The %s sent no Status before the %s gave up connecting."
                .formatted(step.by().other().word(), step.by().word())),
        Optional.empty());
  }

  private Step step(StepOutcome ran) {
    return expected.scenario().steps().get(ran.step());
  }

  private static boolean statusFrom(
      Step step, StepOutcome ran, Ledger ledger, CaseSessions sessions) {
    return ledger.entries().stream()
        .filter(entry -> sessions.mayBe(entry.connection(), Optional.of(step.session())))
        .filter(entry -> entry.direction() != step.by())
        .filter(entry -> entry.message().code() == EthCode.STATUS.number())
        .anyMatch(entry -> entry.sent().nanos() >= ran.startedNanos());
  }
}
