package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Exchanges;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.OutcomeKind;

/** A request was open when the node that had to answer made an end. */
@AutoService(Rule.class)
public final class EndedBySender implements Rule {

  @Override
  public String id() {
    return "ended-by-sender";
  }

  @Override
  public Phase phase() {
    return Phase.REMAINDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "the node that was asked ended the stream or the session while the request was open";
  }

  @Override
  public String needs() {
    return "an end of the request's stream or of the session that the asked node reports as its own, or the tap saw it make, or the requester saw of a black box, after the request began and no later than it ended";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Optional<Diagnosis> ended =
        evidence
            .exchange()
            .map(Stream::of)
            .orElseGet(() -> unanswered(evidence))
            .flatMap(
                exchange ->
                    end(evidence, exchange).map(end -> diagnosis(evidence, exchange, end)).stream())
            .findFirst();
    return Proof.of(ended, "an end by the asked node while a request was open");
  }

  /** The requests that were not answered on a connection whose session ended. */
  private static Stream<Exchange> unanswered(Evidence evidence) {
    return Exchanges.of(evidence.connection(), evidence.to().role(), List.of()).stream()
        .filter(
            exchange ->
                exchange.ended().filter(end -> end.endedAs(OutcomeKind.ANSWERED)).isEmpty());
  }

  private static Optional<Event> end(Evidence evidence, Exchange exchange) {
    Endpoint answerer = evidence.from();
    Endpoint requester = evidence.to();
    String stream = exchange.stream();
    return Stream.<Optional<? extends Event>>of(
            requester
                .reset(stream, By.REMOTE)
                .filter(end -> isConfirmed(evidence, answerer.reset(stream, By.LOCAL))),
            requester
                .closed(stream, By.REMOTE)
                .filter(end -> isConfirmed(evidence, answerer.closed(stream, By.LOCAL))),
            requester.closed(By.REMOTE).filter(end -> isConfirmed(evidence, Optional.empty())),
            answerer.reset(stream, By.LOCAL),
            answerer.closed(stream, By.LOCAL),
            answerer.closed(By.LOCAL))
        .flatMap(Optional::stream)
        .map(Event.class::cast)
        .filter(end -> whileOpen(exchange, end))
        .findFirst();
  }

  /**
   * Tests whether the requester's word about the other node is not all there is, unless that node
   * is a black box: it reports the same end itself, or it ended the session.
   */
  private static boolean isConfirmed(Evidence evidence, Optional<? extends Event> ownWord) {
    Endpoint answerer = evidence.from();
    return !answerer.observed()
        || ownWord.isPresent()
        || answerer.closed(By.LOCAL).isPresent()
        || evidence
            .connection()
            .tapped(Event.TapClosed.class)
            .filter(closed -> closed.by().equals(answerer.role().word()))
            .anyMatch(closed -> !evidence.connection().interventions().tidiedUpBy(closed.nanos()));
  }

  private static boolean whileOpen(Exchange exchange, Event end) {
    long slack = ClockSlack.NANOS;
    return end.nanos() >= exchange.sinceNanos() - slack
        && exchange.ended().filter(ended -> end.nanos() > ended.nanos() + slack).isEmpty();
  }

  private static Diagnosis diagnosis(Evidence evidence, Exchange exchange, Event end) {
    String sender = evidence.sender().word();
    String request =
        "request %s (%s)".formatted(exchange.requestId(), EthCode.nameOf(exchange.code()));
    String what = what(end);
    String when = evidence.words().at(end.nanos());
    return new Diagnosis(
        List.of(
            "%s began at %s".formatted(request, evidence.words().at(exchange.sinceNanos())),
            end.node().equals(sender)
                ? "the %s %s at %s".formatted(sender, what, when)
                : "the %s saw at %s that the %s %s".formatted(end.node(), when, sender, what)),
        "The %s %s at %s, while %s of the %s was open."
            .formatted(sender, what, when, request, exchange.requester().word()));
  }

  private static String what(Event end) {
    return switch (end) {
      case Event.StreamReset reset ->
          "reset stream " + reset.stream() + ReasonText.of(reset.reason());
      case Event.StreamClosed closed -> "ended its direction of stream " + closed.stream();
      case Event.SessionClosed closed -> "ended the session" + ReasonText.of(closed.reason());
      default -> throw new IllegalArgumentException("end: got " + end);
    };
  }
}
