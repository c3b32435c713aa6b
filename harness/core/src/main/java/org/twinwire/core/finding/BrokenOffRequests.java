package org.twinwire.core.finding;

import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.CaseSessions;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;

/**
 * Makes findings for requests that ended without an answer because a stream or session broke off.
 */
final class BrokenOffRequests {

  private final Ledger ledger;
  private final CaseSessions sessions;
  private final Causes causes;

  BrokenOffRequests(Ledger ledger, CaseSessions sessions, Causes causes) {
    this.ledger = ledger;
    this.sessions = sessions;
    this.causes = causes;
  }

  /**
   * Returns the finding for a request of a step; empty if no such request was begun.
   *
   * @param session of the step
   * @param requestId empty for the first request that was broken off
   */
  Optional<LocatedFinding> of(
      Role requester, StepOutcome ran, Optional<String> session, Optional<String> requestId) {
    return ledger.connections().stream()
        .filter(connection -> sessions.mayBe(connection.index(), session))
        .flatMap(connection -> exchanges(connection, requester))
        .filter(exchange -> requestId.isEmpty() || requestId.get().equals(exchange.requestId()))
        .filter(exchange -> isOf(ran, exchange))
        .findFirst()
        .map(this::located);
  }

  private Stream<Exchange> exchanges(Connection connection, Role requester) {
    return ledger.exchanges(connection, requester).stream()
        .filter(
            exchange ->
                exchange.ended().filter(end -> end.endedAs(OutcomeKind.DISCONNECTED)).isPresent());
  }

  private static boolean isOf(StepOutcome ran, Exchange exchange) {
    return exchange.sinceNanos() >= ran.startedNanos() - ClockSlack.NANOS
        && exchange.sinceNanos() <= ran.endedNanos();
  }

  private LocatedFinding located(Exchange exchange) {
    Evidence scene =
        new Evidence(
            FindingType.DISCONNECTED,
            ledger.text(),
            new Evidence.Route(
                exchange.connection(), exchange.requester().other(), exchange.stream()),
            Evidence.Messages.NONE,
            Optional.of(exchange));
    return new LocatedFinding(
        causes.explain(scene),
        exchange.request().map(Entry::index),
        Optional.of(exchange.connection().index()),
        exchange.sinceNanos());
  }
}
