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
import org.twinwire.core.ledger.Entry;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EthCode;
import org.twinwire.core.trace.Event;

/** A node sent receipts in the encoding of other versions of eth. */
@AutoService(Rule.class)
public final class ReceiptsEncoding implements Rule {

  /** How a node tells it in the reason of an end (docker/README.md, Events). */
  private static final List<String> SIGNS =
      List.of("receipts: got a bloom filter", "receipts: got no bloom filter");

  @Override
  public String id() {
    return "receipts-encoding";
  }

  @Override
  public Phase phase() {
    return Phase.SENDER;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.TIMED_OUT);
  }

  @Override
  public String meaning() {
    return "the receipts were sent in the encoding of other versions of eth: with bloom filters since eth/69, or without them before";
  }

  @Override
  public String needs() {
    return "receipts that are the last message delivered to the requester before their request ended, and an end of the session by the requester whose reason names a bloom filter that was there or missing";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(
            evidence
                .exchange()
                .flatMap(Exchange::answer)
                .filter(answer -> answer.message().code() == EthCode.RECEIPTS.number()),
            "receipts that were sent")
        .when(
            answer -> isLastBeforeTheEnd(evidence, answer),
            "receipts that are the last message delivered before their request ended")
        .find(
            answer ->
                evidence
                    .from()
                    .closed(By.LOCAL)
                    .filter(ReceiptsEncoding::namesEncoding)
                    .map(end -> diagnosis(evidence, answer, end)),
            "an end of the session by the requester that names their bloom filter");
  }

  private static boolean namesEncoding(Event.SessionClosed end) {
    return end.reason().filter(text -> SIGNS.stream().anyMatch(text::contains)).isPresent();
  }

  private static boolean isLastBeforeTheEnd(Evidence evidence, Entry answer) {
    return evidence.requestEnd().stream()
        .flatMap(
            end ->
                evidence
                    .from()
                    .all(Event.MessageDelivered.class)
                    .filter(delivered -> delivered.seq() < end.seq())
                    .reduce((first, second) -> second)
                    .stream())
        .anyMatch(last -> last.message().equals(answer.message()));
  }

  private static Diagnosis diagnosis(Evidence evidence, Entry answer, Event.SessionClosed end) {
    String when = evidence.words().at(end.nanos());
    return new Diagnosis(
        List.of(
            "the %s ended the session at %s%s"
                .formatted(end.node(), when, ReasonText.of(end.reason()))),
        "%s was sent by the %s in the encoding of other versions of eth, and the %s could not read it."
            .formatted(EventText.subject(answer), evidence.to().role().word(), end.node()));
  }
}
