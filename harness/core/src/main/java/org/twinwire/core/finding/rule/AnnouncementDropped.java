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
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;

/** Nothing came of an announcement. */
@AutoService(Rule.class)
public final class AnnouncementDropped implements Rule {

  @Override
  public String id() {
    return "announcement-dropped";
  }

  @Override
  public Phase phase() {
    return Phase.REMAINDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "the announcement of a block was delivered, and the node neither took the block for its head nor asked for anything";
  }

  @Override
  public String needs() {
    return "a head that a step expects of the peer of a node that mined, its announcement, which was delivered, and no request of the peer after it or open at that time";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.missed(), "a head that was expected of a peer")
        .when(missed -> evidence.passed(Station.DELIVERED), "an announcement that was delivered")
        .when(missed -> evidence.to().observed(), "a receiver that reports what it does")
        .when(
            missed -> AnnouncedBlocks.requests(evidence).isEmpty(),
            "a receiver that asked for nothing afterwards")
        .when(
            missed -> !AnnouncedBlocks.isAsking(evidence),
            "a receiver that was not waiting for an answer")
        .map(missed -> diagnosis(evidence, missed));
  }

  private static Diagnosis diagnosis(Evidence evidence, Evidence.MissedHead missed) {
    Entry announcement = evidence.message();
    String receiver = evidence.to().role().word();
    return new Diagnosis(
        List.of(
            "the head of the %s was %s, and that of the %s %s"
                .formatted(evidence.sender().word(), missed.mined(), receiver, missed.kept())),
        "%s was delivered at %s, and the %s neither imported the block nor asked for it."
            .formatted(
                EventText.subject(announcement),
                evidence.words().at(announcement.passed().get(Station.DELIVERED)),
                receiver));
  }
}
