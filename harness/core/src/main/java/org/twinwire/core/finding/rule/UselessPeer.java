package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.LimitReason;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.DisconnectReason;
import org.twinwire.core.trace.Event;

/** A node dropped a peer that answers. */
@AutoService(Rule.class)
public final class UselessPeer implements Rule {

  /** The words of devp2p (Disconnect 0x03, "useless peer"). */
  private static final Pattern USELESS =
      Pattern.compile(
          "\\b" + DisconnectReason.USELESS_PEER.hex() + "\\b|useless[- ]peer",
          Pattern.CASE_INSENSITIVE);

  @Override
  public String id() {
    return "useless-peer";
  }

  @Override
  public Phase phase() {
    return Phase.REFUSAL;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.DISCONNECTED);
  }

  @Override
  public String meaning() {
    return "a node ended the session because its peer is of no use to it, as the reason says, although the peer had answered";
  }

  @Override
  public String needs() {
    return "an end of the session whose reason says that the peer is useless, and an answer of that peer that was delivered before";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    Optional<Event.SessionClosed> end =
        Stream.of(evidence.from().closed(By.LOCAL), evidence.to().closed(By.REMOTE))
            .flatMap(Optional::stream)
            .filter(closed -> closed.reason().filter(UselessPeer::isNamedBy).isPresent())
            .findFirst();
    return Proof.of(end, "an end with a reason that calls the peer useless")
        .when(closed -> lastAnswer(evidence).isPresent(), "an answer that was delivered before")
        .map(closed -> diagnosis(evidence, closed, lastAnswer(evidence).orElseThrow()));
  }

  private static boolean isNamedBy(String reason) {
    return USELESS.matcher(reason).find() && !LimitReason.isNamedBy(reason);
  }

  private static Optional<Event.MessageDelivered> lastAnswer(Evidence evidence) {
    return evidence
        .from()
        .all(Event.MessageDelivered.class)
        .filter(delivered -> delivered.message().answers())
        .reduce((one, later) -> later);
  }

  private static Diagnosis diagnosis(
      Evidence evidence, Event.SessionClosed end, Event.MessageDelivered answer) {
    String node = evidence.sender().word();
    return new Diagnosis(
        List.of(
            "the last answer that the %s got before was %s, at %s"
                .formatted(
                    node,
                    EventText.subject(answer.message(), evidence.sender().other()),
                    evidence.words().at(answer.nanos()))),
        "The %s ended the session at %s%s, although the %s had answered."
            .formatted(
                node,
                evidence.words().at(end.nanos()),
                ReasonText.of(end.reason()),
                evidence.sender().other().word()));
  }
}
