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
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** A node sent a message uncompressed although Snappy was agreed on. */
@AutoService(Rule.class)
public final class SnappyNotYetOn implements Rule {

  /** How a node tells it in the reason of an end (docker/README.md, Events). */
  private static final String PLAIN = "snappy: got RLP as it stands";

  @Override
  public String id() {
    return "snappy-not-yet-on";
  }

  @Override
  public Phase phase() {
    return Phase.SENDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the receiver could not inflate the message, and its bytes are RLP as they stand: the sender had not switched Snappy on";
  }

  @Override
  public String needs() {
    return "an end of the session by the receiver whose reason says that it got RLP as it stands where a Snappy block was due, and a message that was read, not decoded, and the next one to decode";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.to().closed(By.LOCAL), "an end of the session by the receiver")
        .when(
            end -> end.reason().filter(text -> text.contains(PLAIN)).isPresent(),
            "a reason that says that RLP came where a Snappy block was due")
        .when(end -> evidence.lastAt(Station.READ), "a message that was last seen read")
        .when(end -> isNext(evidence), "a message before which every one was decoded")
        .map(end -> diagnosis(evidence, end));
  }

  /** Whether the receiver has decoded all that was sent before the message, and nothing else. */
  private static boolean isNext(Evidence evidence) {
    long before =
        evidence
            .from()
            .all(Event.MessageSent.class)
            .filter(sent -> sent.seq() < evidence.message().sent().seq())
            .count();
    return evidence.to().all(Event.MessageDecoded.class).count() == before;
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.SessionClosed end) {
    String when = evidence.words().at(end.nanos());
    return new Diagnosis(
        List.of(
            "the %s ended the session at %s%s"
                .formatted(end.node(), when, ReasonText.of(end.reason()))),
        "%s could not be inflated by the %s and is RLP as it stands: the %s did not compress it."
            .formatted(
                EventText.subject(evidence.message()), end.node(), evidence.sender().word()));
  }
}
