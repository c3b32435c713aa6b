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

/** The tap lost a packet of discovery. */
@AutoService(Rule.class)
public final class PacketLost implements Rule {

  @Override
  public String id() {
    return "packet-lost";
  }

  @Override
  public Phase phase() {
    return Phase.TAP;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "the tap lost a packet of discovery that was not sent again, and what the step expects did not come";
  }

  @Override
  public String needs() {
    return "a step that misses an answer or a node, and a packet of it that the tap lost and of which no later one of its kind was delivered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.packet(), "a packet of discovery")
        .when(PacketEvidence::missing, "an answer or a node that is missing")
        .when(packet -> packet.entry().lost().isPresent(), "a packet that the tap lost")
        .when(packet -> !packet.cameAgain(), "a packet that did not come later")
        .map(packet -> diagnosis(evidence, packet));
  }

  private static Diagnosis diagnosis(Evidence evidence, PacketEvidence packet) {
    Event.TapPacket lost = packet.entry().lost().orElseThrow();
    return new Diagnosis(
        List.of(
            "the tap lost it at %s, on its way to the %s"
                .formatted(evidence.words().at(lost.nanos()), lost.towards().word())),
        "%s was lost by the tap, and no later one was delivered."
            .formatted(EventText.subject(packet.entry())));
  }
}
