package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.expectation.WrongAnswerKind;
import org.twinwire.core.ledger.Connection;
import org.twinwire.core.ledger.Connections;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Ledger;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;

/** Findings for answers that arrived and are wrong. */
public final class WrongAnswers {

  private WrongAnswers() {}

  public static LocatedFinding note(
      Trace trace,
      Role requester,
      Outcome.Answered answer,
      String problem,
      WrongAnswerKind misfit,
      List<Rule> rules) {
    Ledger ledger = Ledger.of(trace);
    Optional<Entry> sent =
        ledger.entries().stream()
            .filter(entry -> entry.direction() != requester)
            .filter(entry -> entry.message().digest().equals(answer.digest()))
            .findFirst();
    Finding finding =
        new Causes(rules, trace.events()).explain(scene(trace, requester, answer, sent, misfit));
    List<String> evidence = new ArrayList<>(finding.evidence());
    evidence.add(problem);
    return new LocatedFinding(
        with(finding, evidence),
        sent.map(Entry::index),
        sent.map(entry -> entry.sent().nanos()).orElse(Long.MIN_VALUE));
  }

  private static Evidence scene(
      Trace trace,
      Role requester,
      Outcome.Answered answer,
      Optional<Entry> sent,
      WrongAnswerKind misfit) {
    List<Event> events = trace.events();
    List<Connection> connections = Connections.of(events);
    Connection connection =
        sent.map(entry -> connections.get(entry.connection()))
            .or(() -> connections.stream().findFirst())
            .orElseGet(Connection::none);
    Exchange exchange =
        new Exchange(
            connection,
            requester,
            sent.map(Entry::stream).orElse(""),
            answer.requestId(),
            answer.code() - 1,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            sent,
            false);
    return new Evidence(
        FindingType.WRONG_ANSWER,
        EventText.of(events),
        connection,
        requester.other(),
        exchange.stream(),
        sent,
        List.of(),
        List.of(),
        Optional.of(exchange),
        Optional.of(misfit));
  }

  private static Finding with(Finding finding, List<String> evidence) {
    return new Finding(
        finding.type(),
        finding.cause(),
        finding.message(),
        finding.requestId(),
        finding.direction(),
        finding.stream(),
        finding.lastStation(),
        evidence,
        finding.explanation());
  }
}
