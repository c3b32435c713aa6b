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
import org.twinwire.core.trace.Event;

/** A node answered too late. */
@AutoService(Rule.class)
public final class LateAnswer implements Rule {

  @Override
  public String id() {
    return "late-answer";
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
    return "the answer was sent only after the request had timed out";
  }

  @Override
  public String needs() {
    return "an answer that was sent after its request had ended";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.requestEnd(), "an end of the request")
        .when(
            end -> evidence.message().sent().nanos() > end.nanos(),
            "an answer that was sent after the request had ended")
        .map(end -> diagnosis(evidence, end));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.RequestEnded end) {
    return new Diagnosis(
        List.of(),
        "%s was %s at %s, when the request had timed out at %s."
            .formatted(
                EventText.subject(evidence.message()),
                evidence.from().observed() ? "sent" : "first seen",
                evidence.words().at(evidence.message().sent().nanos()),
                evidence.words().at(end.nanos())));
  }
}
