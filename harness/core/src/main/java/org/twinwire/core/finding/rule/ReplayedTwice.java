package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;

/** A buffer was dispatched twice. */
@AutoService(Rule.class)
public final class ReplayedTwice implements Rule {

  @Override
  public String id() {
    return "replayed-twice";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.DUPLICATED);
  }

  @Override
  public String meaning() {
    return "a buffered message was delivered a second time";
  }

  @Override
  public String needs() {
    return "a message that was buffered, and delivered more than once";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(
            e -> !e.message().seenAt(Station.BUFFERED).isEmpty(),
            "a buffer that the message was put into")
        .map(ReplayedTwice::diagnosis);
  }

  private static Diagnosis diagnosis(Evidence evidence) {
    String times =
        evidence.seen().stream()
            .map(seen -> evidence.words().at(seen.nanos()))
            .collect(Collectors.joining(" and "));
    return new Diagnosis(
        List.of("delivered at " + times, ListenerText.of(evidence)),
        "%s was buffered on stream %s and its buffer was dispatched %d times, at %s."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.stream(),
                evidence.seen().size(),
                times));
  }
}
