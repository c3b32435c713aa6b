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

/** The session ended while a message was on its way. */
@AutoService(Rule.class)
public final class SessionEnded implements Rule {

  @Override
  public boolean followsSessionEnd() {
    return true;
  }

  @Override
  public String id() {
    return "session-ended";
  }

  @Override
  public Phase phase() {
    return Phase.SESSION_END;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "a node ended the session while the message was on its way";
  }

  @Override
  public String needs() {
    return "an end of the session while the message was awaited, with nothing later on the stream delivered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(
            evidence.to().closed().or(() -> evidence.from().closed()), "an end of the session")
        .when(evidence::wasAwaitedAt, "a message that was still awaited at the end")
        .when(end -> !LaterDelivery.isIn(evidence), "a stream on which nothing later came")
        .map(end -> diagnosis(evidence, end));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.SessionClosed end) {
    String when = evidence.words().at(end.nanos()) + ReasonText.of(end.reason());
    return new Diagnosis(
        List.of("the session of the %s ended at %s".formatted(end.node(), when)),
        "%s was on its way when the session ended at %s."
            .formatted(EventText.subject(evidence.message()), when));
  }
}
