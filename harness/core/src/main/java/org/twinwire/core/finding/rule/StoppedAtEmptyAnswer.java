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
import org.twinwire.core.request.EmptyAnswer;

/** A synchroniser took an empty answer for the end of the chain. */
@AutoService(Rule.class)
public final class StoppedAtEmptyAnswer implements Rule {

  @Override
  public String id() {
    return "stopped-at-empty-answer";
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
    return "a node was done with its sync before the head of the chain: it asked nothing more after an answer without items";
  }

  @Override
  public String needs() {
    return "a sync that was done at a block before the head, and an answer without items that was delivered and after which its node asked nothing more in the step";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.entry(), "an answer after which the node asked nothing more")
        .when(answer -> EmptyAnswer.is(answer.message()), "an answer without items")
        .when(answer -> evidence.passed(Station.DELIVERED), "an answer that was delivered")
        .map(answer -> diagnosis(evidence, answer));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry answer) {
    return new Diagnosis(
        List.of(),
        "%s was delivered at %s and has no items; the %s asked nothing more, and was done."
            .formatted(
                EventText.subject(answer.message(), evidence.sender()),
                evidence.words().at(answer.passed().get(Station.DELIVERED)),
                evidence.to().role().word()));
  }
}
