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

/** Each piece of a message was taken for a message. */
@AutoService(Rule.class)
public final class SplitIntoFrames implements Rule {

  @Override
  public String id() {
    return "split-into-frames";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.SPLIT);
  }

  @Override
  public String meaning() {
    return "the message arrived in several pieces, and each was taken for a message";
  }

  @Override
  public String needs() {
    return "the pieces that were delivered, seen by the receiver before their delivery as well";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    List<String> pieces = evidence.seen().stream().map(seen -> seen.message().digest()).toList();
    return Proof.of(evidence)
        .when(e -> seenBefore(e).containsAll(pieces), "pieces that were seen before their delivery")
        .map(e -> diagnosis(e, pieces.size()));
  }

  private static List<String> seenBefore(Evidence evidence) {
    return evidence.message().seen().stream()
        .filter(seen -> seen.station() != Station.DELIVERED)
        .map(seen -> seen.message().digest())
        .toList();
  }

  private static Diagnosis diagnosis(Evidence evidence, int pieces) {
    return new Diagnosis(
        List.of("each piece was seen before its delivery"),
        "%s came in %d frames, and each was taken for a message."
            .formatted(EventText.subject(evidence.message()), pieces));
  }
}
