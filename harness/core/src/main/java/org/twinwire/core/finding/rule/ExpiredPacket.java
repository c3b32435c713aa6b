package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
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

/** A node took a packet of discovery whose time was over. */
@AutoService(Rule.class)
public final class ExpiredPacket implements Rule {

  @Override
  public String id() {
    return "expired-packet";
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
    return "a node took a packet of discovery whose expiration had passed, and answered it if it asks for an answer";
  }

  @Override
  public String needs() {
    return "a step in which something came that should not have, and a packet of it that was delivered after its expiration; of one that asks, an answer to where it came from";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.packet(), "a packet of discovery")
        .when(packet -> !packet.missing(), "something that should not have come")
        .when(
            packet -> packet.deliveredExpired().isPresent(),
            "a packet that was delivered after its expiration")
        .when(
            packet -> answerTo(packet).isEmpty() || answer(packet).isPresent(),
            "an answer to where it came from")
        .map(packet -> diagnosis(evidence, packet));
  }

  private static Optional<PacketKind> answerTo(PacketEvidence packet) {
    return PacketKind.of(packet.entry().packet().kind()).flatMap(PacketKind::answer);
  }

  private static Optional<Event.PacketSent> answer(PacketEvidence packet) {
    return answerTo(packet)
        .flatMap(kind -> packet.answer(packet.deliveredExpired().orElseThrow(), kind));
  }

  private static Diagnosis diagnosis(Evidence evidence, PacketEvidence packet) {
    Event.PacketDelivered delivered = packet.deliveredExpired().orElseThrow();
    long nowMillis = packet.ledger().unixMillisAt(delivered).orElseThrow();
    List<String> facts = new ArrayList<>();
    facts.add(
        "its expiration is %s; the %s took it at %s, which is %d"
            .formatted(
                delivered.packet().expiration().orElse(""),
                delivered.node(),
                evidence.words().at(delivered.nanos()),
                nowMillis / 1_000));
    answer(packet)
        .ifPresent(
            sent ->
                facts.add(
                    "the %s answered with %s at %s"
                        .formatted(
                            sent.node(), sent.packet().kind(), evidence.words().at(sent.nanos()))));
    return new Diagnosis(
        facts,
        "%s had expired when the %s took it%s."
            .formatted(
                EventText.subject(packet.entry()),
                delivered.node(),
                answer(packet).isPresent() ? " and answered" : ""));
  }
}
