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

/** A message was cut short. */
@AutoService(Rule.class)
public final class Truncated implements Rule {

  @Override
  public String id() {
    return "truncated";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.CORRUPTED);
  }

  @Override
  public String meaning() {
    return "what was delivered is shorter than what was sent";
  }

  @Override
  public String needs() {
    return "a delivered message that is shorter than the one sent";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    int sent = evidence.message().message().size();
    return Proof.of(evidence.seen().getFirst().message().size())
        .when(got -> got < sent, "a message that is shorter than what was sent")
        .map(got -> diagnosis(evidence, got, sent));
  }

  private static Diagnosis diagnosis(Evidence evidence, int got, int sent) {
    return new Diagnosis(
        List.of("%d of %d bytes".formatted(got, sent)),
        "%s arrived cut short: %d of %d bytes."
            .formatted(EventText.subject(evidence.message()), got, sent));
  }
}
