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

/** A message was altered where its stack does not protect it. */
@AutoService(Rule.class)
public final class CorruptedAfterMac implements Rule {

  @Override
  public String id() {
    return "corrupted-after-mac";
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
    return "the message arrived with the same size and a different digest, on a stack that checks integrity";
  }

  @Override
  public String needs() {
    return "a message of the same size and another digest, on a stack that checks the integrity of what it carries";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return AlteredContent.of(evidence)
        .when(AlteredContent::isProtected, "a stack that checks integrity")
        .map(altered -> diagnosis(evidence, altered));
  }

  private static Diagnosis diagnosis(Evidence evidence, AlteredContent altered) {
    return new Diagnosis(
        List.of("%s; %s checks integrity".formatted(altered.text(), altered.stack())),
        "%s was altered outside of what %s protects: its check passed, the content is another."
            .formatted(EventText.subject(evidence.message()), altered.stack()));
  }
}
