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
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;

/** A listener came too late for an answer. */
@AutoService(Rule.class)
public final class LateListener implements Rule {

  @Override
  public String id() {
    return "late-listener";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LATE);
  }

  @Override
  public String meaning() {
    return "the answer was in a buffer when the request timed out, and was delivered later";
  }

  @Override
  public String needs() {
    return "an answer that lay in a buffer when its request ended";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.requestEnd(), "an end of the request")
        .when(end -> isBufferedBefore(evidence, end), "an answer that was buffered before that")
        .map(end -> diagnosis(evidence, end));
  }

  private static boolean isBufferedBefore(Evidence evidence, Event.RequestEnded end) {
    return evidence.message().seenAt(Station.BUFFERED).stream()
        .anyMatch(seen -> seen.seq() < end.seq());
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.RequestEnded end) {
    return new Diagnosis(
        List.of(),
        "%s lay in the buffer of stream %s when the request timed out at %s."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.stream(),
                evidence.words().at(end.nanos())));
  }
}
