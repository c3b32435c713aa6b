package org.twinwire.core.finding.rule;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.DisconnectReason;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** Recognises an answer that was never sent because its sender had ended the way it takes. */
final class AfterClose {

  /** Reasons of a node that just leaves: it has nothing against what the peer did. */
  private static final Set<DisconnectReason> LEAVING =
      EnumSet.of(DisconnectReason.REQUESTED, DisconnectReason.CLIENT_QUITTING);

  private AfterClose() {}

  static Proof<Diagnosis> of(Evidence evidence) {
    boolean ended = evidence.type() == FindingType.DISCONNECTED;
    Endpoint answerer = ended ? evidence.from() : evidence.to();
    return Proof.of(waiting(evidence, answerer), "a request that was delivered and not answered")
        .then(
            request ->
                Proof.of(end(evidence, answerer, request), "an end that the asked node made")
                    .map(end -> diagnosis(evidence, request, end)));
  }

  /** The request that the answerer had got and left without an answer. */
  private static Optional<Event.MessageDelivered> waiting(Evidence evidence, Endpoint answerer) {
    return answerer
        .all(Event.MessageDelivered.class)
        .filter(event -> event.message().asks() && asked(evidence, event.message()))
        .filter(event -> answers(answerer, event.message()).findFirst().isEmpty())
        .findFirst();
  }

  private static boolean asked(Evidence evidence, Message message) {
    return evidence.exchange().isEmpty()
        || evidence.exchange().map(Exchange::requestId).equals(message.requestId());
  }

  private static Stream<Event.MessageSent> answers(Endpoint answerer, Message request) {
    return answerer
        .all(Event.MessageSent.class)
        .filter(sent -> sent.message().answers(request.code(), request.requestId()));
  }

  private static Optional<Event> end(
      Evidence evidence, Endpoint answerer, Event.MessageDelivered request) {
    long until =
        evidence
            .exchange()
            .flatMap(Exchange::ended)
            .map(Event.RequestEnded::nanos)
            .orElse(Long.MAX_VALUE);
    return Stream.<Optional<? extends Event>>of(
            answerer.reset(request.stream(), By.LOCAL),
            answerer.closed(request.stream(), By.LOCAL),
            answerer.closed(By.LOCAL).filter(AfterClose::leaves))
        .flatMap(Optional::stream)
        .map(Event.class::cast)
        .filter(end -> end.seq() > request.seq() && end.nanos() < until)
        .findFirst();
  }

  private static boolean leaves(Event.SessionClosed end) {
    return end.reason()
        .map(text -> LEAVING.stream().anyMatch(reason -> reason.isNamedBy(text)))
        .orElse(true);
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.MessageDelivered request, Event end) {
    String what = end instanceof Event.SessionClosed ? "session" : "stream " + request.stream();
    String id = request.message().requestId().orElse("?");
    return new Diagnosis(
        List.of(
            "request %s was delivered at %s; the %s ended the %s at %s and sent no answer"
                .formatted(
                    id,
                    evidence.words().at(request.nanos()),
                    end.node(),
                    what,
                    evidence.words().at(end.nanos()))),
        "The answer to request %s was overtaken by the end of the %s at %s and never sent."
            .formatted(id, what, evidence.words().at(end.nanos())));
  }
}
