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
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** The sender gave up a message that had to wait, and went on. */
@AutoService(Rule.class)
public final class DroppedBySender implements Rule {

  @Override
  public String id() {
    return "dropped-by-sender";
  }

  @Override
  public Phase phase() {
    return Phase.SENDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the message had to wait at its sender for the receiver to accept more data, and was never written, although later ones on its stream were";
  }

  @Override
  public String needs() {
    return "a message, last seen sent, that had to wait and never got its place in the bytes; a sender that reports such places; and the delivery of a later message on the same stream";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(
            evidence.from().waiting(evidence.message().sent()),
            "bytes that waited for the window of the stream")
        .when(queued -> evidence.lastAt(Station.SENT), "a message that was last seen sent")
        .when(
            queued -> evidence.from().all(Event.MessagePlaced.class).findAny().isPresent(),
            "a sender that reports the places of what had to wait")
        .when(queued -> LaterDelivery.isIn(evidence), "a later message on the stream")
        .map(queued -> diagnosis(evidence, queued));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.MessageQueued queued) {
    String sender = evidence.sender().word();
    return new Diagnosis(
        List.of(WindowWait.evidence(evidence, queued)),
        "%s had to wait for the window of stream %s; the %s never wrote it, and went on with later messages."
            .formatted(EventText.subject(evidence.message()), evidence.stream(), sender));
  }
}
