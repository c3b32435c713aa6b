package org.twinwire.core.finding;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.expectation.Expected;
import org.twinwire.core.expectation.Mismatch;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.request.EmptyAnswer;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Explains syncs that were done before the head of the chain. */
final class EarlySyncs {

  private final Expected expected;
  private final Ledger ledger;
  private final CaseSessions sessions;
  private final Causes causes;

  EarlySyncs(Expected expected, Ledger ledger, CaseSessions sessions, Causes causes) {
    this.expected = expected;
    this.ledger = ledger;
    this.sessions = sessions;
    this.causes = causes;
  }

  /** Returns the findings for those mismatches that are about such a sync and have a cause. */
  List<StepFinding> of(Trace trace, List<Mismatch> mismatches) {
    return trace.steps().stream()
        .filter(ran -> expected.scenario().steps().get(ran.step()).action() instanceof Action.Sync)
        .filter(ran -> mismatches.stream().anyMatch(unmet -> isWhole(unmet, ran.step())))
        .flatMap(ran -> finding(ran).stream())
        .filter(found -> !found.finding().isUnexplained())
        .toList();
  }

  private static boolean isWhole(Mismatch mismatch, int step) {
    return mismatch.step() == step && mismatch.requestId().isEmpty();
  }

  private Optional<StepFinding> finding(StepOutcome ran) {
    Role by = expected.scenario().steps().get(ran.step()).by();
    return ledger.connections().stream()
        .filter(connection -> sessions.mayBe(connection.index(), expected.session(ran.step())))
        .flatMap(connection -> scene(ledger, connection, by, ran).stream())
        .findFirst()
        .map(
            scene ->
                StepFinding.derived(
                    ran.step(),
                    causes.explain(scene).on(expected.sessionName(ran.step())),
                    scene.entry().map(Entry::index)));
  }

  /** Returns the evidence of the last answer after which the node asked nothing more in a step. */
  static Optional<Evidence> scene(Ledger ledger, Connection connection, Role by, StepOutcome ran) {
    List<Exchange> asked =
        ledger.exchanges(connection, by).stream()
            .filter(exchange -> exchange.sinceNanos() <= ran.endedNanos())
            .toList();
    long last = asked.stream().mapToLong(Exchange::sinceNanos).max().orElse(Long.MAX_VALUE);
    return asked.stream()
        .flatMap(exchange -> exchange.answer().stream().flatMap(answer -> after(last, answer)))
        .min(Comparator.comparingLong(EarlySyncs::delivered))
        .map(answer -> scene(ledger, connection, by, answer));
  }

  /** Returns an answer that is empty and was delivered after a point in time. */
  private static Stream<Entry> after(long nanos, Entry answer) {
    return Stream.of(answer)
        .filter(entry -> entry.passed().containsKey(Station.DELIVERED))
        .filter(entry -> delivered(entry) >= nanos)
        .filter(entry -> EmptyAnswer.is(entry.message()));
  }

  private static long delivered(Entry entry) {
    return entry.passed().get(Station.DELIVERED);
  }

  private static Evidence scene(Ledger ledger, Connection connection, Role by, Entry answer) {
    return new Evidence(
        FindingType.UNMET,
        ledger.text(),
        new Evidence.Route(connection, by.other(), answer.stream()),
        new Evidence.Messages(Optional.of(answer), List.of(), List.of()),
        Optional.empty());
  }
}
