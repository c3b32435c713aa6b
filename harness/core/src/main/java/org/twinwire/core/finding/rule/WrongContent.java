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

/** A node sent a content that the chain contradicts. */
@AutoService(Rule.class)
public final class WrongContent implements Rule {

  @Override
  public String id() {
    return "wrong-content";
  }

  @Override
  public Phase phase() {
    return Phase.REMAINDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.WRONG_ANSWER);
  }

  @Override
  public String meaning() {
    return "the answer differs from the chain, and was sent that way";
  }

  @Override
  public String needs() {
    return "the very message that the peer sent for this request";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.entry(), "an answer that was sent")
        .map(entry -> diagnosis(evidence, entry));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry entry) {
    return new Diagnosis(
        List.of(
            "the %s sent it so, digest %s"
                .formatted(evidence.sender().word(), EventText.digest(entry.message().digest()))),
        "%s says something else than the chain.".formatted(EventText.subject(entry)));
  }
}
