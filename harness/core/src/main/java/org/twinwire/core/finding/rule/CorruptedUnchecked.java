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

/** A message was altered somewhere on its way. */
@AutoService(Rule.class)
public final class CorruptedUnchecked implements Rule {

  @Override
  public String id() {
    return "corrupted-unchecked";
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
    return "the message arrived with the same size and a different digest, on a stack that does not"
        + " check integrity";
  }

  @Override
  public String needs() {
    return "a message of the same size and another digest, on a stack that checks nothing";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return AlteredContent.of(evidence)
        .when(AlteredContent::isUnprotected, "a stack that checks nothing")
        .map(altered -> diagnosis(evidence, altered));
  }

  private static Diagnosis diagnosis(Evidence evidence, AlteredContent altered) {
    return new Diagnosis(
        List.of("%s; %s checks nothing".formatted(altered.text(), altered.stack())),
        "%s was altered somewhere between the transport of the %s and the decoder of the %s, and %s has no check that would notice."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.sender().word(),
                evidence.to().role().word(),
                altered.stack()));
  }
}
