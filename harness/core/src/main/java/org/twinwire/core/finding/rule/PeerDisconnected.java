package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** A node ended the session and gave a reason. */
@AutoService(Rule.class)
public final class PeerDisconnected implements Rule {

  @Override
  public String id() {
    return "peer-disconnected";
  }

  @Override
  public Phase phase() {
    return Phase.SESSION_END;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "a node ended the session with a reason, and no step expects it";
  }

  @Override
  public String needs() {
    return "an end of the session with a reason, as the node that made it or its peer told it";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Optional<Event.SessionClosed> end =
        Stream.of(evidence.from().closed(By.LOCAL), evidence.to().closed(By.REMOTE))
            .flatMap(Optional::stream)
            .filter(closed -> closed.reason().isPresent())
            .findFirst();
    return Proof.of(end, "an end of the session with a reason")
        .map(closed -> diagnosis(evidence, closed));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.SessionClosed end) {
    return new Diagnosis(
        List.of(),
        "The %s ended the session at %s%s although no step expects it."
            .formatted(
                evidence.sender().word(),
                evidence.words().at(end.nanos()),
                ReasonText.of(end.reason())));
  }
}
