package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** A message stayed in the buffer of its stream. */
@AutoService(Rule.class)
public final class HeldBuffer implements Rule {

  @Override
  public String id() {
    return "held-buffer";
  }

  @Override
  public Phase phase() {
    return Phase.LISTENER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the message went into the stream's buffer while nobody was listening, and the buffer was never dispatched";
  }

  @Override
  public String needs() {
    return "a message whose last station is a buffer, put there when no listener was attached";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(e -> e.lastAt(Station.BUFFERED), "a buffer as the last station")
        .map(e -> e.message().seenAt(Station.BUFFERED).getLast())
        .when(
            buffered -> !evidence.listenedAt(buffered.event()),
            "a time of buffering at which nobody listened")
        .map(buffered -> diagnosis(evidence, buffered));
  }

  private static Diagnosis diagnosis(Evidence evidence, Sighting buffered) {
    String when = evidence.words().at(buffered.nanos());
    return new Diagnosis(
        List.of(
            "buffered at %s; the buffer of stream %s held %d bytes with it"
                .formatted(when, evidence.stream(), bufferedBytes(buffered)),
            ListenerText.apartFrom(buffered.nanos(), evidence)),
        "%s reached the %s and was put into the buffer of stream %s at %s; %s."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.to().role().word(),
                evidence.stream(),
                when,
                evidence
                    .listener()
                    .map(Event::nanos)
                    .map(nanos -> "the listener attached at " + evidence.words().at(nanos))
                    .map(attached -> attached + " and nothing dispatched the buffer")
                    .orElse("no listener ever attached")));
  }

  private static long bufferedBytes(Sighting seen) {
    return seen.event() instanceof Event.MessageBuffered e ? e.bufferedBytes() : 0;
  }
}
