package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** What the parts of the package find in a trace alone. */
final class TraceFindings {

  private TraceFindings() {}

  static List<LocatedFinding> disconnections(Trace trace, ExpectedEnds ends, long untilNanos) {
    return disconnections(trace, ends, untilNanos, causes(trace));
  }

  static List<LocatedFinding> disconnections(
      Trace trace, ExpectedEnds ends, long untilNanos, Causes causes) {
    Ledger ledger = Ledger.of(trace);
    return Disconnections.of(
        ledger, new MessageFindings(ledger, ends, causes), ends, untilNanos, causes);
  }

  static Optional<LocatedFinding> brokenOff(Trace trace, Role requester, StepOutcome ran) {
    return new BrokenOffRequests(Ledger.of(trace), CaseSessions.ONE, causes(trace))
        .of(requester, ran, Optional.empty(), Optional.empty());
  }

  static LocatedFinding wrongAnswer(Trace trace, WrongAnswer wrong) {
    return wrongAnswer(trace, wrong, causes(trace));
  }

  static LocatedFinding wrongAnswer(Trace trace, WrongAnswer wrong, Causes causes) {
    Ledger ledger = Ledger.of(trace);
    return WrongAnswers.of(wrong, ledger, ledger.connections(), causes);
  }

  private static Causes causes(Trace trace) {
    return new Causes(Causes.TABLE, trace.events());
  }
}
