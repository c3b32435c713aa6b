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
import org.twinwire.core.ledger.Unwritten;
import org.twinwire.core.trace.Event;

/** The sender's transport never wrote the message. */
@AutoService(Rule.class)
public final class NeverWritten implements Rule {

  @Override
  public String id() {
    return "never-written";
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
    return "the message was handed to the sender's transport, which did not write it, or has written nothing at all since";
  }

  @Override
  public String needs() {
    return "a sender that reports its writes and never wrote the last byte, although the session stood; where it never said which bytes the message takes, it wrote none since, and the receiver read all from before";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Event.MessageSent sent = evidence.message().sent();
    return Proof.of(evidence)
        .when(e -> e.lastAt(Station.SENT), "a message that was last seen sent")
        .when(e -> e.from().waiting(sent).isEmpty(), "a stream whose window is open")
        .when(e -> Unwritten.is(e.from(), sent), "a sender whose writes stop before the message")
        .when(
            e -> Unwritten.isPlaced(sent) || readAll(e),
            "a receiver that read all that was written before")
        .when(StoodLong::isIn, "a session that stood long enough to write")
        .map(e -> diagnosis(e, sent));
  }

  private static boolean readAll(Evidence evidence) {
    return !evidence.to().reportsReads()
        || evidence.to().read().includes(evidence.from().written());
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.MessageSent sent) {
    String sender = evidence.sender().word();
    return new Diagnosis(
        List.of(
            "the %s had written %d bytes of %s (%s)"
                .formatted(
                    sender,
                    evidence.from().written().bytes(sent.bytes()),
                    sent.bytes().carrierText(),
                    place(evidence, sent))),
        "%s was handed to the transport of the %s at %s, which never wrote it to the socket."
            .formatted(
                EventText.subject(evidence.message()), sender, evidence.words().at(sent.nanos())));
  }

  private static String place(Evidence evidence, Event.MessageSent sent) {
    return Unwritten.isPlaced(sent)
        ? "the message takes bytes %d–%d".formatted(sent.from(), sent.to())
        : "none of them since it was given the message at " + evidence.words().at(sent.nanos());
  }
}
