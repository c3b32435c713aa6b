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
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** The receiver broke the stream off. */
@AutoService(Rule.class)
public final class ReceiverResetStream implements Rule {

  @Override
  public String id() {
    return "receiver-reset-stream";
  }

  @Override
  public Phase phase() {
    return Phase.RESET;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the receiver reset the stream before it had decoded the message";
  }

  @Override
  public String needs() {
    return "a reset of the stream by the receiver itself, and a message that it never saw";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(
            evidence.to().reset(evidence.stream(), By.LOCAL), "a reset that the receiver made")
        .when(reset -> evidence.message().seen().isEmpty(), "a message that was not decoded before")
        .map(reset -> diagnosis(evidence, reset));
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.StreamReset reset) {
    String when = evidence.words().at(reset.nanos());
    return new Diagnosis(
        List.of(
            "the %s reset stream %s at %s%s"
                .formatted(reset.node(), evidence.stream(), when, ReasonText.of(reset.reason()))),
        "%s was not read: the %s had reset stream %s at %s."
            .formatted(
                EventText.subject(evidence.message()), reset.node(), evidence.stream(), when));
  }
}
