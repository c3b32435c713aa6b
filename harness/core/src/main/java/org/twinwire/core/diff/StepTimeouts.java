package org.twinwire.core.diff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.ledger.FindingType;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.MessageCode;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Steps that timed out unexpectedly, with nothing in the ledger that says why. */
final class StepTimeouts {

  private final Wanted wanted;

  StepTimeouts(Wanted wanted) {
    this.wanted = wanted;
  }

  List<StepFinding> of(Trace trace, Ledger ledger, List<StepFinding> known) {
    List<StepFinding> findings = new ArrayList<>();
    for (StepOutcome ran : trace.steps()) {
      for (Outcome outcome : ran.outcomes()) {
        if (outcome instanceof Outcome.TimedOut timedOut && !explained(ran, timedOut, known)) {
          findings.add(finding(ran, timedOut, ledger));
        }
      }
    }
    return findings;
  }

  private boolean explained(StepOutcome ran, Outcome.TimedOut timedOut, List<StepFinding> known) {
    Mismatch mismatch = new Mismatch(ran.step(), timedOut.requestId(), "");
    return wanted.expectsTimeout(ran.step())
        || known.stream().anyMatch(finding -> finding.explains(mismatch));
  }

  private StepFinding finding(StepOutcome ran, Outcome.TimedOut timedOut, Ledger ledger) {
    Step step = wanted.scenario().steps().get(ran.step());
    boolean connecting = step.action() instanceof Action.Connect;
    String peer = step.by().other().word();
    boolean silent = connecting && !statusFrom(step, ran, ledger);
    return new StepFinding(
        ran.step(),
        new Finding(
            FindingType.TIMED_OUT,
            silent ? "never-answered" : "unexplained",
            connecting ? MessageCode.STATUS.specName() : "session",
            timedOut.requestId(),
            Optional.of(step.by()),
            Optional.empty(),
            Optional.empty(),
            List.of("%s %s".formatted(Told.action(step), Told.outcome(timedOut))),
            silent
                ? "The %s sent no Status before the %s gave up connecting."
                    .formatted(peer, step.by().word())
                : "The step timed out although no message is missing."),
        Optional.empty());
  }

  private static boolean statusFrom(Step step, StepOutcome ran, Ledger ledger) {
    return ledger.entries().stream()
        .filter(entry -> entry.direction() != step.by())
        .filter(entry -> entry.message().code() == MessageCode.STATUS.number())
        .anyMatch(entry -> entry.sent().nanos() >= ran.startedNanos());
  }
}
