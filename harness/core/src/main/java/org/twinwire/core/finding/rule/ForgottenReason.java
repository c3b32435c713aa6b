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
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** A node read the reason of an end and reports none. */
@AutoService(Rule.class)
public final class ForgottenReason implements Rule {

  @Override
  public String id() {
    return "forgotten-reason";
  }

  @Override
  public Phase phase() {
    return Phase.SESSION_END;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "a node was told why its peer ends the session, read every byte of it, and reports an end without a reason";
  }

  @Override
  public String needs() {
    return "an end that one node made, with a reason that the script names, and that the other one reports without any, although it read all that its peer wrote";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.to().closed(By.REMOTE), "an end of the session by the peer")
        .when(closed -> closed.reason().isEmpty(), "an end without a reason")
        .when(
            closed -> evidence.from().closed(By.LOCAL).isPresent(),
            "a peer that says that it ended the session")
        .when(
            closed -> evidence.from().written().bytes() > 0 && evidence.to().reportsReads(),
            "a count of what was written and read")
        .when(
            closed -> evidence.to().read().includes(evidence.from().written()),
            "a node that read all that its peer wrote")
        .map(closed -> diagnosis(evidence, closed));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.SessionClosed closed) {
    String node = evidence.to().role().word();
    String peer = evidence.sender().word();
    return new Diagnosis(
        List.of(
            "the %s read %d of the %d bytes that the %s wrote"
                .formatted(
                    node, evidence.to().read().bytes(), evidence.from().written().bytes(), peer)),
        "The %s reports at %s that the %s ended the session, and not the reason, which it had read."
            .formatted(node, evidence.words().at(closed.nanos()), peer));
  }
}
