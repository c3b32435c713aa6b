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
import org.twinwire.core.ledger.MessageCode;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** What is true of a scene whatever its cause. */
public final class Facts {

  private Facts() {}

  static List<String> of(Evidence scene) {
    List<String> facts = new ArrayList<>();
    scene.entry().ifPresent(entry -> sent(scene, entry, facts));
    if (scene.entry().isEmpty()) {
      scene.seen().forEach(seen -> facts.add(seen(scene, seen)));
    }
    requestEnd(scene).ifPresent(end -> facts.add(ended(scene, end)));
    scene.to().closed().ifPresent(end -> facts.add(closed(scene, end)));
    return facts;
  }

  private static void sent(Evidence scene, Entry entry, List<String> facts) {
    Event.MessageSent sent = entry.sent();
    facts.add(
        "digest %s, %d bytes%s"
            .formatted(
                EventText.digest(entry.message().digest()), entry.message().size(), range(sent)));
    facts.add(
        entry.passed().entrySet().stream()
            .map(passed -> station(scene, passed))
            .collect(Collectors.joining(", ")));
    scene.seen().stream()
        .filter(seen -> !seen.message().digest().equals(entry.message().digest()))
        .forEach(seen -> facts.add(seen(scene, seen)));
  }

  private static String range(Event.MessageSent sent) {
    return sent.to() > sent.from()
        ? ", bytes %d–%d of the connection".formatted(sent.from(), sent.to())
        : "";
  }

  private static String station(Evidence scene, Map.Entry<Station, Long> passed) {
    return EventText.station(passed.getKey()) + " at " + scene.words().at(passed.getValue());
  }

  private static String seen(Evidence scene, Sighting seen) {
    return "%s at %s: digest %s, %d bytes"
        .formatted(
            EventText.station(seen.station()),
            scene.words().at(seen.nanos()),
            EventText.digest(seen.message().digest()),
            seen.message().size());
  }

  /** How the request ended whose message, or whose answer, the scene is about. */
  private static Optional<Event.RequestEnded> requestEnd(Evidence scene) {
    return Stream.of(scene.from(), scene.to())
        .flatMap(end -> end.all(Event.RequestEnded.class))
        .filter(end -> requestId(scene).filter(end.requestId()::equals).isPresent())
        .filter(end -> end.nanos() >= sinceNanos(scene))
        .findFirst()
        .or(() -> scene.exchange().flatMap(Exchange::ended));
  }

  private static String ended(Evidence scene, Event.RequestEnded end) {
    return "request %s ended %s at %s"
        .formatted(end.requestId(), end.outcome(), scene.words().at(end.nanos()));
  }

  private static String closed(Evidence scene, Event.SessionClosed end) {
    return "the session of the %s ended at %s%s"
        .formatted(
            end.node(),
            scene.words().at(end.nanos()),
            end.reason().map(reason -> " (" + reason + ")").orElse(""));
  }

  static String name(Evidence scene) {
    return message(scene)
        .map(Message::code)
        .or(() -> scene.exchange().map(Exchange::code))
        .map(MessageCode::nameOf)
        .orElse("session");
  }

  public static Optional<String> requestId(Evidence scene) {
    return scene
        .exchange()
        .map(Exchange::requestId)
        .or(() -> message(scene).flatMap(Message::requestId));
  }

  static Optional<Station> lastStation(Evidence scene) {
    return scene
        .entry()
        .map(Entry::lastStation)
        .or(() -> scene.seen().stream().findFirst().map(Sighting::station));
  }

  public static String subject(Evidence scene) {
    return message(scene)
        .map(message -> EventText.subject(message, scene.sender()))
        .or(() -> scene.exchange().map(exchange -> "Request " + exchange.requestId()))
        .orElse("The session");
  }

  static long sinceNanos(Evidence scene) {
    return scene
        .entry()
        .map(entry -> entry.sent().nanos())
        .or(() -> scene.seen().stream().findFirst().map(Sighting::nanos))
        .or(() -> scene.exchange().map(Exchange::sinceNanos))
        .orElse(scene.words().zeroNanos());
  }

  private static Optional<Message> message(Evidence scene) {
    return scene
        .entry()
        .map(Entry::message)
        .or(() -> scene.seen().stream().findFirst().map(Sighting::message));
  }
}
