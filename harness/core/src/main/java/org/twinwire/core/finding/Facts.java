package org.twinwire.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.PacketEntry;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** What is true of a finding whatever its cause. */
public final class Facts {

  private Facts() {}

  static List<String> of(Evidence evidence) {
    List<String> facts = new ArrayList<>();
    evidence.entry().ifPresent(entry -> sent(evidence, entry, facts));
    evidence.packet().ifPresent(packet -> packet(evidence, packet.entry(), facts));
    if (evidence.entry().isEmpty()) {
      evidence.seen().forEach(seen -> facts.add(seen(evidence, seen)));
    }
    requestEnd(evidence).ifPresent(end -> facts.add(ended(evidence, end)));
    evidence.to().closed().ifPresent(end -> facts.add(closed(evidence, end)));
    return facts;
  }

  private static void sent(Evidence evidence, Entry entry, List<String> facts) {
    Event.MessageSent sent = entry.sent();
    facts.add(
        "digest %s, %d bytes%s"
            .formatted(
                EventText.digest(entry.message().digest()), entry.message().size(), range(sent)));
    facts.add(
        entry.passed().entrySet().stream()
            .map(passed -> station(evidence, passed))
            .collect(Collectors.joining(", ")));
    evidence.seen().stream()
        .filter(seen -> !seen.message().digest().equals(entry.message().digest()))
        .forEach(seen -> facts.add(seen(evidence, seen)));
  }

  private static void packet(Evidence evidence, PacketEntry entry, List<String> facts) {
    facts.add(
        "%s with hash %s, %d bytes, from %s to %s, sent at %s: %s"
            .formatted(
                entry.packet().kind(),
                EventText.digest(entry.packet().hash()),
                entry.packet().size(),
                entry.sent().local(),
                entry.sent().remote(),
                evidence.words().at(entry.sent().nanos()),
                entry.fate()));
  }

  private static String range(Event.MessageSent sent) {
    return sent.bytes().isPosition()
        ? ""
        : ", bytes %d–%d of %s".formatted(sent.from(), sent.to(), sent.bytes().carrierText());
  }

  private static String station(Evidence evidence, Map.Entry<Station, Long> passed) {
    return EventText.station(passed.getKey()) + " at " + evidence.words().at(passed.getValue());
  }

  private static String seen(Evidence evidence, Sighting seen) {
    return "%s at %s: digest %s, %d bytes"
        .formatted(
            EventText.station(seen.station()),
            evidence.words().at(seen.nanos()),
            EventText.digest(seen.message().digest()),
            seen.message().size());
  }

  /** How the request ended whose message, or whose answer, the evidence is about. */
  private static Optional<Event.RequestEnded> requestEnd(Evidence evidence) {
    return Stream.of(evidence.from(), evidence.to())
        .flatMap(end -> end.all(Event.RequestEnded.class))
        .filter(end -> requestId(evidence).filter(end.requestId()::equals).isPresent())
        .filter(end -> end.nanos() >= sinceNanos(evidence))
        .findFirst()
        .or(() -> evidence.exchange().flatMap(Exchange::ended));
  }

  private static String ended(Evidence evidence, Event.RequestEnded end) {
    return "request %s ended %s at %s"
        .formatted(end.requestId(), end.outcome(), evidence.words().at(end.nanos()));
  }

  private static String closed(Evidence evidence, Event.SessionClosed end) {
    return "the session of the %s ended at %s%s"
        .formatted(
            end.node(),
            evidence.words().at(end.nanos()),
            end.reason().map(reason -> " (" + reason + ")").orElse(""));
  }

  static String name(Evidence evidence) {
    return message(evidence)
        .map(Message::code)
        .or(() -> evidence.exchange().map(Exchange::code))
        .map(EthCode::nameOf)
        .or(() -> evidence.packet().map(packet -> packet.entry().packet().kind()))
        .orElse("session");
  }

  public static Optional<String> requestId(Evidence evidence) {
    return evidence
        .exchange()
        .map(Exchange::requestId)
        .or(() -> message(evidence).flatMap(Message::requestId));
  }

  public static Optional<Station> lastStation(Evidence evidence) {
    return evidence
        .entry()
        .map(Entry::lastStation)
        .or(() -> evidence.seen().stream().findFirst().map(Sighting::station))
        .or(() -> evidence.packet().map(packet -> packet.entry().lastStation()));
  }

  public static String subject(Evidence evidence) {
    return message(evidence)
        .map(message -> EventText.subject(message, evidence.sender()))
        .or(() -> evidence.exchange().map(exchange -> "Request " + exchange.requestId()))
        .or(() -> evidence.packet().map(packet -> EventText.subject(packet.entry())))
        .orElse("The session");
  }

  static long sinceNanos(Evidence evidence) {
    return evidence
        .entry()
        .map(entry -> entry.sent().nanos())
        .or(() -> evidence.seen().stream().findFirst().map(Sighting::nanos))
        .or(() -> evidence.exchange().map(Exchange::sinceNanos))
        .or(() -> evidence.packet().map(packet -> packet.entry().sent().nanos()))
        .orElse(evidence.words().zeroNanos());
  }

  private static Optional<Message> message(Evidence evidence) {
    return evidence
        .entry()
        .map(Entry::message)
        .or(() -> evidence.seen().stream().findFirst().map(Sighting::message));
  }
}
