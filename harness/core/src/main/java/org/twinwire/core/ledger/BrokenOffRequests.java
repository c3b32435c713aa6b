package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/** Findings for requests that ended without an answer because something broke off. */
final class BrokenOffRequests {

  private final Trace trace;
  private final Ledger ledger;
  private final Causes causes;
  private final Words words;

  BrokenOffRequests(Trace trace, Ledger ledger, List<Rule> rules) {
    this.trace = trace;
    this.ledger = ledger;
    this.causes = new Causes(rules, trace.events());
    this.words = Words.of(trace.events());
  }

  /**
   * The finding for a request of a step; empty where no such request was begun.
   *
   * @param requestId empty: the first that was broken off
   */
  Optional<Note> of(Role requester, StepOutcome ran, Optional<String> requestId) {
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

  private Note note(Exchange exchange) {
    Scene scene =
        new Scene(
            FindingType.DISCONNECTED,
            words,
            exchange.connection(),
            exchange.requester().other(),
            exchange.stream(),
            Optional.empty(),
            List.of(),
            List.of(),
            Optional.of(exchange));
    return new Note(
        causes.explain(scene), exchange.request().map(Entry::index), exchange.sinceNanos());
  }
}
