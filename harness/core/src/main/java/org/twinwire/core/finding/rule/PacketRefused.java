package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.PacketEvidence;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.Event;

/** A node dropped a packet of discovery. */
@AutoService(Rule.class)
public final class PacketRefused implements Rule {

  @Override
  public String id() {
    return "packet-refused";
  }

  @Override
  public Phase phase() {
    return Phase.REFUSAL;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "the receiver of a packet of discovery dropped it and says why, and what the step expects did not come";
  }

  @Override
  public String needs() {
    return "a step that misses an answer or a node, and a packet of it that its receiver dropped, with its reason, and of which no later one of its kind was delivered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.packet(), "a packet of discovery")
        .when(PacketEvidence::missing, "an answer or a node that is missing")
        .when(packet -> packet.entry().refused().isPresent(), "a packet that its receiver dropped")
        .when(packet -> !packet.cameAgain(), "a packet that did not come later")
        .map(packet -> diagnosis(evidence, packet));
  }

  private static Diagnosis diagnosis(Evidence evidence, PacketEvidence packet) {
    Event.PacketRefused refused = packet.entry().refused().orElseThrow();
    return new Diagnosis(
        List.of(
            "the %s dropped it at %s, at its %s: %s"
                .formatted(
                    refused.node(),
                    evidence.words().at(refused.nanos()),
                    refused.endpoint(),
                    refused.reason())),
        "%s was dropped by the %s: %s."
            .formatted(EventText.subject(packet.entry()), refused.node(), refused.reason()));
  }
}
