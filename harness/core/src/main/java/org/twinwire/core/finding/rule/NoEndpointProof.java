package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
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
import org.twinwire.core.trace.PacketKind;

/** A node answered an address that had proved nothing. */
@AutoService(Rule.class)
public final class NoEndpointProof implements Rule {

  @Override
  public String id() {
    return "no-endpoint-proof";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "a node answered FindNode from an address that had never answered a ping of it, so that anybody may use it to flood others";
  }

  @Override
  public String needs() {
    return "a step in which something came that should not have, a FindNode in time that was delivered and answered with Neighbours, and before that no Pong that its sender sent there or that the node took from there";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.packet(), "a packet of discovery")
        .when(packet -> !packet.missing(), "something that should not have come")
        .when(packet -> packet.entry().packet().is(PacketKind.FIND_NODE), "a FindNode")
        .when(packet -> packet.deliveredExpired().isEmpty(), "a FindNode in time")
        .then(packet -> Proof.of(answer(packet), "an answer with Neighbours").map(a -> packet))
        .when(
            packet -> !packet.isProvedBefore(answer(packet).orElseThrow()),
            "a sender that had never answered a ping")
        .map(packet -> diagnosis(evidence, packet, answer(packet).orElseThrow()));
  }

  private static Optional<Event.PacketSent> answer(PacketEvidence packet) {
    return packet
        .entry()
        .delivered()
        .flatMap(delivered -> packet.answer(delivered, PacketKind.NEIGHBOURS));
  }

  private static Diagnosis diagnosis(
      Evidence evidence, PacketEvidence packet, Event.PacketSent answer) {
    return new Diagnosis(
        List.of(
            "the %s sent %d bytes of neighbours to %s at %s, and had taken no pong from there"
                .formatted(
                    answer.node(),
                    answer.packet().size(),
                    answer.remote(),
                    evidence.words().at(answer.nanos()))),
        "%s was answered although its address had never answered a ping of the %s."
            .formatted(EventText.subject(packet.entry()), answer.node()));
  }
}
