package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswer;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.EthCode;

/** Makes findings for answers that arrived and are wrong. */
final class WrongAnswers {

  private WrongAnswers() {}

  /**
   * Makes the finding for one answer.
   *
   * @param connections those that may be the session of its step
   */
  static LocatedFinding of(
      WrongAnswer wrong, Ledger ledger, List<Connection> connections, Causes causes) {
    Optional<Entry> sent =
        connections.stream()
            .flatMap(connection -> ledger.entries(connection).stream())
            .filter(entry -> entry.direction() != wrong.requester())
            .filter(entry -> entry.message().digest().equals(wrong.answer().digest()))
            .findFirst();
    Connection connection = connection(ledger, connections, sent);
    Finding finding = causes.explain(evidence(wrong, ledger, connection, sent));
    List<String> evidence = new ArrayList<>(finding.evidence());
    evidence.add(wrong.problem());
    return new LocatedFinding(
        finding.with(evidence),
        sent.map(Entry::index),
        Optional.of(connection.index()),
        sent.map(entry -> entry.sent().nanos()).orElse(Long.MIN_VALUE));
  }

  private static Connection connection(
      Ledger ledger, List<Connection> connections, Optional<Entry> sent) {
    return sent.map(entry -> ledger.connections().get(entry.connection()))
        .or(() -> connections.stream().findFirst())
        .orElseGet(Connection::none);
  }

  private static Evidence evidence(
      WrongAnswer wrong, Ledger ledger, Connection connection, Optional<Entry> sent) {
    Exchange exchange =
        new Exchange(
            new Exchange.Asked(
                connection,
                wrong.requester(),
                sent.map(Entry::stream).orElse(""),
                wrong.answer().requestId(),
                EthCode.of(wrong.answer().code())
                    .flatMap(EthCode::request)
                    .map(EthCode::number)
                    .orElse(wrong.answer().code())),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sent,
            false);
    return new Evidence(
        FindingType.WRONG_ANSWER,
        ledger.text(),
        new Evidence.Route(connection, wrong.requester().other(), exchange.stream()),
        new Evidence.Messages(sent, List.of(), List.of()),
        Optional.of(exchange),
        Optional.of(wrong.kind()));
  }
}
