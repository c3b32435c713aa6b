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

/** A node did not leave its chain for one with more difficulty. */
@AutoService(Rule.class)
public final class ReorganisationIgnored implements Rule {

  @Override
  public String id() {
    return "reorganisation-ignored";
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
    return "a node was told of a branch that replaces blocks, got an answer to every request for it, and kept its head";
  }

  @Override
  public String needs() {
    return "a head that a step expects of the peer of a node that took blocks out of its chain, its announcement, which was delivered, and requests of the peer after it that were all answered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.missed(), "a head that was expected of a peer")
        .when(missed -> missed.dropped() > 0, "a branch that replaced blocks of the sender")
        .when(missed -> evidence.passed(Station.DELIVERED), "an announcement that was delivered")
        .when(
            missed -> !AnnouncedBlocks.requests(evidence).isEmpty(),
            "a receiver that asked for blocks afterwards")
        .when(
            missed ->
                AnnouncedBlocks.requests(evidence).stream()
                    .allMatch(request -> AnnouncedBlocks.isAnswered(evidence, request)),
            "an answer to each of these requests")
        .map(missed -> diagnosis(evidence, missed));
  }

  private static Diagnosis diagnosis(Evidence evidence, Evidence.MissedHead missed) {
    String receiver = evidence.to().role().word();
    return new Diagnosis(
        List.of(
            "the %s took %d blocks out of its chain for block %s"
                .formatted(evidence.sender().word(), missed.dropped(), missed.mined()),
            "the %s got an answer to each of %d requests after %s"
                .formatted(
                    receiver,
                    AnnouncedBlocks.requests(evidence).size(),
                    EventText.object(evidence.message()))),
        "The %s fetched the branch that the %s announced, and its head stayed at block %s."
            .formatted(receiver, evidence.sender().word(), missed.kept()));
  }
}
