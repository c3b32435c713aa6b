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

/** A later message was delivered past the buffer. */
@AutoService(Rule.class)
public final class OvertookTheBuffer implements Rule {

  @Override
  public String id() {
    return "overtook-the-buffer";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.REORDERED);
  }

  @Override
  public String meaning() {
    return "a message waited in a buffer while one that was sent later was delivered";
  }

  @Override
  public String needs() {
    return "a message that was buffered, and one that overtook it and was not";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Entry other = evidence.others().getFirst();
    return Proof.of(evidence)
        .when(
            e -> !e.message().seenAt(Station.BUFFERED).isEmpty(),
            "a buffer that the message was put into")
        .when(
            e -> other.seenAt(Station.BUFFERED).isEmpty(), "a later message that was not buffered")
        .map(e -> diagnosis(e, other));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry other) {
    return new Diagnosis(
        List.of(ListenerText.of(evidence)),
        "%s still waited in the buffer of stream %s when %s, sent later, was delivered past it."
            .formatted(
                EventText.subject(evidence.message()), evidence.stream(), EventText.object(other)));
  }
}
