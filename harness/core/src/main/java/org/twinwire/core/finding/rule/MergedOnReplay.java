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

/** A buffer was replayed as one event. */
@AutoService(Rule.class)
public final class MergedOnReplay implements Rule {

  @Override
  public String id() {
    return "merged-on-replay";
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
    return "several buffered messages were replayed as one event, and only the first was decoded";
  }

  @Override
  public String needs() {
    return "messages that were each buffered for itself, and one delivery as long as all of them";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(new MergedEvent(evidence))
        .when(MergedEvent::isOfBuffered, "a buffer that each of the messages was put into")
        .map(merged -> diagnosis(evidence, merged));
  }

  private static Diagnosis diagnosis(Evidence evidence, MergedEvent merged) {
    return new Diagnosis(
        List.of(
            "buffered one by one: %s".formatted(merged.sizes()),
            merged.text(),
            ListenerText.of(evidence)),
        "%s waited in the buffer of stream %s behind %s, and both were replayed as one event of %d bytes at %s, of which only the first message is decoded."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.stream(),
                EventText.objects(evidence.others()),
                merged.bytes(),
                merged.at()));
  }
}
