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

/** Several messages were read as one event. */
@AutoService(Rule.class)
public final class MergedOnRead implements Rule {

  @Override
  public String id() {
    return "merged-on-read";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.MERGED);
  }

  @Override
  public String meaning() {
    return "several messages were read as one event, and only the first was decoded";
  }

  @Override
  public String needs() {
    return "one delivery as long as all messages, which no buffer had held each for itself";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(new MergedEvent(evidence))
        .when(merged -> !merged.isOfBuffered(), "messages that were not buffered one by one")
        .map(merged -> diagnosis(evidence, merged));
  }

  private static Diagnosis diagnosis(Evidence evidence, MergedEvent merged) {
    return new Diagnosis(
        List.of(merged.text()),
        "%s was taken together with %s as one event of %d bytes at %s, of which only the first message is decoded."
            .formatted(
                EventText.subject(evidence.message()),
                EventText.objects(evidence.others()),
                merged.bytes(),
                merged.at()));
  }
}
