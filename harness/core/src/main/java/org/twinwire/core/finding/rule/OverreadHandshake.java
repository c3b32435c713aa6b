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

/** A handshake took the bytes of a message. */
@AutoService(Rule.class)
public final class OverreadHandshake implements Rule {

  @Override
  public String id() {
    return "overread-handshake";
  }

  @Override
  public Phase phase() {
    return Phase.HANDSHAKE;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the bytes of the message were read together with a handshake or a negotiation, and were never decoded";
  }

  @Override
  public String needs() {
    return "bytes that were read before the handshake or the negotiation of the stream was over and never decoded, although there is a listener or the node never tells of listeners";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.read(), "a read of the message's last byte")
        .when(read -> evidence.lastAt(Station.READ), "a message that was last seen read")
        .when(read -> listens(evidence), "a listener on the stream")
        .when(read -> isHandshaking(evidence, read), "a read before the negotiation was over")
        .map(read -> diagnosis(evidence, read));
  }

  private static boolean listens(Evidence evidence) {
    return evidence.listener().isPresent()
        || evidence.to().all(Event.ListenerAttached.class).findFirst().isEmpty();
  }

  private static boolean isHandshaking(Evidence evidence, Event read) {
    Optional<Event> over = evidence.to().negotiated(evidence.stream()).map(e -> e);
    return over.or(() -> evidence.to().all(Event.StreamOpened.class).findFirst())
        .map(event -> read.seq() < event.seq())
        .orElse(true);
  }

  private static Diagnosis diagnosis(Evidence evidence, Event read) {
    String when = evidence.words().at(read.nanos());
    String over =
        evidence
            .to()
            .negotiated(evidence.stream())
            .map(event -> "ended at " + evidence.words().at(event.nanos()))
            .orElse("never ended");
    return new Diagnosis(
        List.of(
            "read at %s up to byte %d; the negotiation of stream %s %s"
                .formatted(when, evidence.message().sent().to(), evidence.stream(), over)),
        "%s came in one piece with the handshake, was read by the %s at %s before the negotiation was over, and was never decoded."
            .formatted(EventText.subject(evidence.message()), read.node(), when));
  }
}
