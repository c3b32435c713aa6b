package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Facts;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** One of two listeners took a message from the other. */
@AutoService(Rule.class)
public final class StolenBySecondListener implements Rule {

  @Override
  public String id() {
    return "stolen-by-second-listener";
  }

  @Override
  public Phase phase() {
    return Phase.LISTENER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST, FindingType.TIMED_OUT);
  }

  @Override
  public String meaning() {
    return "the stream had two listeners, of which at least one was attached when the message arrived, and the application never got it";
  }

  @Override
  public String needs() {
    return "two listeners on the stream: a lost message came when the first was attached, a delivered one when both were";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Optional<Endpoint> stolenAt =
        Stream.of(evidence.to(), evidence.from())
            .filter(end -> isStolen(evidence, end))
            .findFirst();
    return Proof.of(stolenAt, "a second listener on the stream, attached in time to take it")
        .map(end -> diagnosis(evidence, end));
  }

  private static boolean isStolen(Evidence evidence, Endpoint end) {
    List<Event.ListenerAttached> listeners = listeners(evidence, end);
    return listeners.size() > 1
        && (evidence.type() == FindingType.LOST
            ? arrival(evidence, end).filter(at -> at.seq() > listeners.getFirst().seq()).isPresent()
            : taken(evidence, end).stream().allMatch(at -> listeners.get(1).nanos() <= at));
  }

  private static List<Event.ListenerAttached> listeners(Evidence evidence, Endpoint end) {
    return end.all(Event.ListenerAttached.class)
        .filter(event -> event.stream().equals(evidence.stream()))
        .toList();
  }

  /** How the receiver first saw a message that it lost. */
  private static Optional<Event> arrival(Evidence evidence, Endpoint end) {
    return Optional.of(evidence)
        .filter(e -> end == e.to())
        .flatMap(e -> e.message().seen().stream().findFirst().map(Sighting::event).or(e::read));
  }

  /** When the end got the message that is missed: the one it is about, or its answer. */
  private static Optional<Long> taken(Evidence evidence, Endpoint end) {
    Optional<Entry> message =
        end == evidence.to() ? evidence.entry() : evidence.exchange().flatMap(Exchange::answer);
    return message.map(entry -> entry.passed().getOrDefault(Station.DELIVERED, Long.MAX_VALUE));
  }

  private static Diagnosis diagnosis(Evidence evidence, Endpoint end) {
    List<Event.ListenerAttached> listeners = listeners(evidence, end);
    String node = end.role().word();
    String times =
        listeners.stream()
            .map(event -> evidence.words().at(event.nanos()))
            .collect(Collectors.joining(" and "));
    return new Diagnosis(
        List.of(
            "the %s attached %d listeners to stream %s, at %s"
                .formatted(node, listeners.size(), evidence.stream(), times)),
        "%s never reached the application: stream %s had a second listener at the %s, attached at %s, which took what was meant for the other."
            .formatted(Facts.subject(evidence), evidence.stream(), node, times));
  }
}
