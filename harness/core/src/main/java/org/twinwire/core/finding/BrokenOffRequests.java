package org.twinwire.core.finding;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.expectation.ExpectedEnds;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Exchanges;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Findings for requests that ended without an answer because something broke off. */
public final class BrokenOffRequests {

  private final Trace trace;
  private final Ledger ledger;
  private final Causes causes;
  private final EventText words;

  public BrokenOffRequests(Trace trace, Ledger ledger, List<Rule> rules) {
    this.trace = trace;
    this.ledger = ledger;
    this.causes = new Causes(rules, trace.events());
    this.words = EventText.of(trace.events());
  }

  /**
   * The finding for a request of a step; empty where no such request was begun.
   *
   * @param requestId empty: the first that was broken off
   */
  public Optional<LocatedFinding> of(Role requester, StepOutcome ran, Optional<String> requestId) {
    return Connections.of(trace.events()).stream()
        .flatMap(connection -> exchanges(connection, requester))
        .filter(exchange -> requestId.isEmpty() || requestId.get().equals(exchange.requestId()))
        .filter(exchange -> isOf(ran, exchange))
        .findFirst()
        .map(this::note);
  }

  private Stream<Exchange> exchanges(Connection connection, Role requester) {
    List<Entry> own =
        ledger.entries().stream()
            .filter(entry -> entry.connection() == connection.index())
            .toList();
    return Exchanges.of(connection, requester, own).stream()
        .filter(
            exchange ->
                exchange.ended().filter(end -> end.outcome().equals("disconnected")).isPresent());
  }

  private static boolean isOf(StepOutcome ran, Exchange exchange) {
    return exchange.sinceNanos() >= ran.startedNanos() - ExpectedEnds.CLOCK_SLACK_NANOS
        && exchange.sinceNanos() <= ran.endedNanos();
  }

  private LocatedFinding note(Exchange exchange) {
    Evidence scene =
        new Evidence(
            FindingType.DISCONNECTED,
            words,
            exchange.connection(),
            exchange.requester().other(),
            exchange.stream(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(exchange));
    return new LocatedFinding(
        causes.explain(scene), exchange.request().map(Entry::index), exchange.sinceNanos());
  }
}
