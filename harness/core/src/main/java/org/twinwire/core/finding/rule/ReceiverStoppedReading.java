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

/** The receiver stopped reading. */
@AutoService(Rule.class)
public final class ReceiverStoppedReading implements Rule {

  @Override
  public String id() {
    return "receiver-stopped-reading";
  }

  @Override
  public Phase phase() {
    return Phase.UNREAD;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.LOST);
  }

  @Override
  public String meaning() {
    return "the message was written, and the receiver stopped reading before it although the session was still open";
  }

  @Override
  public String needs() {
    return "a receiver that reports its reads and read less than the message's range, in a session that stood long enough to read it";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence)
        .when(e -> e.to().reportsReads(), "a receiver that reports its reads")
        .when(Evidence::isNotRead, "a message that was not read")
        .when(StoodLong::isIn, "a session that stood long enough to read")
        .map(ReceiverStoppedReading::diagnosis);
  }

  private static Diagnosis diagnosis(Evidence evidence) {
    String receiver = evidence.to().role().word();
    Event.MessageSent sent = evidence.message().sent();
    long read = evidence.to().read().bytes(sent.bytes());
    return new Diagnosis(
        List.of(
            "the %s had read %d bytes of %s; the message takes %d–%d"
                .formatted(receiver, read, sent.bytes().carrierText(), sent.from(), sent.to())),
        "%s was written, but the %s stopped reading at byte %d."
            .formatted(EventText.subject(evidence.message()), receiver, read));
  }
}
