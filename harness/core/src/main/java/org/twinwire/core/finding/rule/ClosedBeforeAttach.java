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
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** The stream ended before anybody listened to it. */
@AutoService(Rule.class)
public final class ClosedBeforeAttach implements Rule {

  @Override
  public String id() {
    return "closed-before-attach";
  }

  @Override
  public Phase phase() {
    return Phase.EARLY_END;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the stream had ended before its listener was attached";
  }

  @Override
  public String needs() {
    return "a message that was read, not decoded and not buffered, and an end of the stream or the session at the receiver before a listener was attached";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(e -> e.lastAt(Station.READ), "a message that was last seen read")
        .find(ClosedBeforeAttach::end, "an end that the receiver saw")
        .when(end -> !evidence.listenedAt(end), "an end before a listener was attached")
        .map(end -> diagnosis(evidence, end));
  }

  private static Optional<Event> end(Evidence evidence) {
    Optional<Event> stream = evidence.to().closed(evidence.stream(), By.REMOTE).map(e -> e);
    return stream.or(() -> evidence.to().closed(By.REMOTE));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event end) {
    String when = evidence.words().at(end.nanos());
    return new Diagnosis(
        List.of(
            "stream %s ended at the %s at %s".formatted(evidence.stream(), end.node(), when),
            ListenerText.apartFrom(end.nanos(), evidence)),
        "%s was read by the %s, but stream %s was closed at %s before a listener attached."
            .formatted(EventText.subject(evidence.message()), end.node(), evidence.stream(), when));
  }
}
