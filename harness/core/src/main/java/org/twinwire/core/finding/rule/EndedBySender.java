package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.ClockSlack;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Exchanges;
import org.twinwire.core.ledger.MessageCode;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Recognises a request that was open when the node that had to answer ended its way. */
final class EndedBySender {

  static final String CAUSE = "ended-by-sender";

  private EndedBySender() {}

  /**
   * Needs: the node that was asked ended the stream of the request or the session, as it told
   * itself or as the requester saw it, after the request began and no later than it ended.
   */
  static Optional<Diagnosis> of(Evidence scene) {
    return scene
        .exchange()
        .map(Stream::of)
        .orElseGet(() -> unanswered(scene))
        .flatMap(exchange -> end(scene, exchange).map(end -> told(scene, exchange, end)).stream())
        .findFirst();
  }

  /** The requests that were not answered on a connection whose session ended. */
  private static Stream<Exchange> unanswered(Evidence scene) {
    return Exchanges.of(scene.connection(), scene.to().role(), List.of()).stream()
        .filter(
            exchange -> exchange.ended().filter(end -> end.outcome().equals("answered")).isEmpty());
  }

  private static Optional<Event> end(Evidence scene, Exchange exchange) {
    Endpoint answerer = scene.from();
    Endpoint requester = scene.to();
    String stream = exchange.stream();
    return Stream.<Optional<? extends Event>>of(
            requester.reset(stream, By.REMOTE),
            requester.closed(stream, By.REMOTE),
            requester.closed(By.REMOTE).filter(end -> isPeers(answerer)),
            answerer.reset(stream, By.LOCAL),
            answerer.closed(stream, By.LOCAL),
            answerer.closed(By.LOCAL))
        .flatMap(Optional::stream)
        .map(Event.class::cast)
        .filter(end -> whileOpen(exchange, end))
        .findFirst();
  }

  /** Where the peer reports its sessions, it tells itself that it ended one. */
  private static boolean isPeers(Endpoint answerer) {
    return !answerer.observed() || answerer.closed(By.LOCAL).isPresent();
  }

  private static boolean whileOpen(Exchange exchange, Event end) {
    long slack = ClockSlack.NANOS;
    return end.nanos() >= exchange.sinceNanos() - slack
        && exchange.ended().filter(ended -> end.nanos() > ended.nanos() + slack).isEmpty();
  }

  private static Diagnosis told(Evidence scene, Exchange exchange, Event end) {
    String sender = scene.sender().word();
    String request =
        "request %s (%s)".formatted(exchange.requestId(), MessageCode.nameOf(exchange.code()));
    String what = what(end);
    String when = scene.words().at(end.nanos());
    return new Diagnosis(
        List.of(
            "%s began at %s".formatted(request, scene.words().at(exchange.sinceNanos())),
            end.node().equals(sender)
                ? "the %s %s at %s".formatted(sender, what, when)
                : "the %s saw at %s that the %s %s".formatted(end.node(), when, sender, what)),
        "The %s %s at %s, while %s of the %s was open."
            .formatted(sender, what, when, request, exchange.requester().word()));
  }

  private static String what(Event end) {
    return switch (end) {
      case Event.StreamReset reset -> "reset stream " + reset.stream() + because(reset.reason());
      case Event.StreamClosed closed -> "ended its direction of stream " + closed.stream();
      case Event.SessionClosed closed -> "ended the session" + because(closed.reason());
      default -> throw new IllegalArgumentException("end: got " + end);
    };
  }

  private static String because(Optional<String> reason) {
    return reason.map(text -> " (" + text + ")").orElse("");
  }
}
