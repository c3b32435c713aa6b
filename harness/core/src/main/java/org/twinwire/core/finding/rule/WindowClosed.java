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

/** The window of the stream stayed closed. */
@AutoService(Rule.class)
public final class WindowClosed implements Rule {

  @Override
  public String id() {
    return "window-closed";
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
    return "the message waited for the receiver to accept more data on its stream, and never left the sender";
  }

  @Override
  public String needs() {
    return "a message, last seen sent, that waited for the peer to take more of its stream and never got its place in the bytes, with nothing later on the stream delivered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(
            evidence.from().waiting(evidence.message().sent()),
            "bytes that waited for the window of the stream")
        .when(queued -> evidence.lastAt(Station.SENT), "a message that was last seen sent")
        .when(queued -> !LaterDelivery.isIn(evidence), "a stream on which nothing later came")
        .map(queued -> diagnosis(evidence, queued));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.MessageQueued queued) {
    return new Diagnosis(
        List.of(
            WindowWait.evidence(evidence, queued),
            "the %s had read %d of the %d bytes the %s wrote"
                .formatted(
                    queued.node(),
                    evidence.from().read().bytes(),
                    evidence.to().written().bytes(),
                    evidence.to().role().word())),
        "%s had to wait for the window of stream %s, which was not opened again."
            .formatted(EventText.subject(evidence.message()), evidence.stream()));
  }
}
