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

/** A node answered a request twice. */
@AutoService(Rule.class)
public final class AnsweredTwice implements Rule {

  @Override
  public String id() {
    return "answered-twice";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNSOLICITED);
  }

  @Override
  public String meaning() {
    return "a second answer was sent to the same request";
  }

  @Override
  public String needs() {
    return "an answer that was sent to a request that has its answer already";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.entry(), "an answer that was sent")
        .when(entry -> !evidence.others().isEmpty(), "a first answer to the request")
        .map(entry -> diagnosis(evidence, entry, evidence.others().getFirst()));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry answer, Entry first) {
    return new Diagnosis(
        List.of(
            "%s was sent at %s"
                .formatted(EventText.object(first), evidence.words().at(first.sent().nanos()))),
        "%s was sent although that request had its answer.".formatted(EventText.subject(answer)));
  }
}
