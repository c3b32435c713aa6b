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

/** A node answered a request that nobody sent. */
@AutoService(Rule.class)
public final class NeverAsked implements Rule {

  @Override
  public String id() {
    return "never-asked";
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
    return "an answer was sent with an id that no request had used";
  }

  @Override
  public String needs() {
    return "an answer that was sent with a request id that nobody used";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.entry(), "an answer that was sent")
        .when(entry -> evidence.others().isEmpty(), "an id that no answered request used")
        .map(entry -> diagnosis(evidence, entry));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry answer) {
    return new Diagnosis(
        List.of("the %s sent no such request".formatted(evidence.to().role().word())),
        "%s was sent although nobody asked.".formatted(EventText.subject(answer)));
  }
}
