package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** Recognises a message that one of two listeners took from the other. */
final class SecondListener {

  static final String CAUSE = "stolen-by-second-listener";

  private SecondListener() {}

  /**
   * Needs: two listeners on the stream. A message that is lost came when the first was attached;
   * one that was delivered came when both were.
   */
  static Optional<Diagnosis> of(Evidence scene) {
    return Stream.of(scene.to(), scene.from())
        .filter(end -> isStolen(scene, end))
        .findFirst()
        .map(end -> told(scene, end));
  }

  private static boolean isStolen(Evidence scene, Endpoint end) {
    List<Event.ListenerAttached> listeners = listeners(scene, end);
    return listeners.size() > 1
        && (scene.type() == FindingType.LOST
            ? arrival(scene, end).filter(at -> at.seq() > listeners.getFirst().seq()).isPresent()
            : taken(scene, end).stream().allMatch(at -> listeners.get(1).nanos() <= at));
  }

  private static List<Event.ListenerAttached> listeners(Evidence scene, Endpoint end) {
    return end.all(Event.ListenerAttached.class)
        .filter(event -> event.stream().equals(scene.stream()))
        .toList();
  }

  /** How the receiver first saw a message that it lost. */
  private static Optional<Event> arrival(Evidence scene, Endpoint end) {
    return Optional.of(scene)
        .filter(s -> end == s.to())
        .flatMap(s -> s.message().seen().stream().findFirst().map(Sighting::event).or(s::read));
  }

  /** When the end got the message that is missed: the one it is about, or its answer. */
  private static Optional<Long> taken(Evidence scene, Endpoint end) {
    Optional<Entry> message =
        end == scene.to() ? scene.entry() : scene.exchange().flatMap(Exchange::answer);
    return message.map(entry -> entry.passed().getOrDefault(Station.DELIVERED, Long.MAX_VALUE));
  }

  private static Diagnosis told(Evidence scene, Endpoint end) {
    List<Event.ListenerAttached> listeners = listeners(scene, end);
    String node = end.role().word();
    String times =
        listeners.stream()
            .map(event -> scene.words().at(event.nanos()))
            .collect(Collectors.joining(" and "));
    return new Diagnosis(
        List.of(
            "the %s attached %d listeners to stream %s, at %s"
                .formatted(node, listeners.size(), scene.stream(), times)),
        "%s came to nothing: stream %s had a second listener at the %s, attached at %s, which took what was meant for the other."
            .formatted(Facts.subject(scene), scene.stream(), node, times));
  }
}
