package org.twinwire.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.scenario.Expect;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Finds ends that a step expects with a reason, and that its node reports without one. */
final class ForgottenReasons {

  private final Expected expected;
  private final Ledger ledger;
  private final Causes causes;

  ForgottenReasons(Expected expected, Ledger ledger, Causes causes) {
    this.expected = expected;
    this.ledger = ledger;
    this.causes = causes;
  }

  /** Returns the findings for those mismatches that are about such an end. */
  List<StepFinding> of(Trace trace, List<Mismatch> mismatches) {
    return trace.steps().stream()
        .filter(ran -> expectsReason(ran.step()))
        .filter(ran -> mismatches.stream().anyMatch(unmet -> isWhole(unmet, ran.step())))
        .flatMap(ran -> finding(ran).stream())
        .filter(found -> !found.finding().isUnexplained())
        .toList();
  }

  private boolean expectsReason(int step) {
    Expect expect = expected.scenario().steps().get(step).expect();
    return expect.ends() && expect.end().reason().isPresent();
  }

  private static boolean isWhole(Mismatch mismatch, int step) {
    return mismatch.step() == step && mismatch.requestId().isEmpty();
  }

  private Optional<StepFinding> finding(StepOutcome ran) {
    Role told = expected.scenario().steps().get(ran.step()).by();
    return last(ran)
        .map(connection -> scene(ledger, connection, told))
        .map(scene -> StepFinding.derived(ran.step(), causes.explain(scene), Optional.empty()));
  }

  /** Returns the evidence of an end that {@code told} should have reported with a reason. */
  static Evidence scene(Ledger ledger, Connection connection, Role told) {
    return new Evidence(
        FindingType.UNMET,
        ledger.text(),
        new Evidence.Route(connection, told.other(), ""),
        Evidence.Messages.NONE,
        Optional.empty());
  }

  /** Returns the last connection that was opened before the end of the step. */
  private Optional<Connection> last(StepOutcome ran) {
    Stream<Connection> before =
        ledger.connections().stream()
            .filter(connection -> connection.openedNanos() <= ran.endedNanos());
    return before.max(Comparator.comparingLong(Connection::openedNanos));
  }
}
