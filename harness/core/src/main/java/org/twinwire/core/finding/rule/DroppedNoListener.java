package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** A message was dropped because nobody listened. */
@AutoService(Rule.class)
public final class DroppedNoListener implements Rule {

  @Override
  public String id() {
    return "dropped-no-listener";
  }

  @Override
  public Phase phase() {
    return Phase.NO_LISTENER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the message was decoded while nobody was listening, and was not kept";
  }

  @Override
  public String needs() {
    return "a message that was decoded, or read on a stream that the receiver knows, at a time when no listener was attached; not buffered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(arrival(evidence), "a message that was last seen decoded or read")
        .when(event -> !evidence.listenedAt(event), "a time of arrival at which nobody listened")
        .when(
            event -> evidence.lastAt(Station.DECODED) || knowsStream(evidence),
            "a stream that the receiver knows")
        .map(event -> diagnosis(evidence, event));
  }

  private static Optional<Event> arrival(Evidence evidence) {
    if (evidence.lastAt(Station.DECODED)) {
      return Optional.of(evidence.message().seenAt(Station.DECODED).getFirst().event());
    }
    return evidence.lastAt(Station.READ) ? evidence.read() : Optional.empty();
  }

  private static boolean knowsStream(Evidence evidence) {
    return evidence.listener().isPresent()
        || evidence.to().opened(evidence.stream()).isPresent()
        || evidence.to().negotiated(evidence.stream()).isPresent();
  }

  private static Diagnosis diagnosis(Evidence evidence, Event event) {
    String when = evidence.words().at(event.nanos());
    return new Diagnosis(
        List.of(
            "%s at %s, not buffered"
                .formatted(EventText.station(evidence.message().lastStation()), when),
            ListenerText.apartFrom(event.nanos(), evidence)),
        "%s reached the %s at %s, when nobody listened on stream %s, and was dropped."
            .formatted(
                EventText.subject(evidence.message()), event.node(), when, evidence.stream()));
  }
}
