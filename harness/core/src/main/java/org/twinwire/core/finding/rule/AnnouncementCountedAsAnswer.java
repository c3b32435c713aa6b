package org.twinwire.core.finding.rule;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.finding.Phase;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Exchange;
import org.twinwire.core.trace.Event;

/** A node took an announcement for the answer to its request. */
@AutoService(Rule.class)
public final class AnnouncementCountedAsAnswer implements Rule {

  @Override
  public String id() {
    return "announcement-counted-as-answer";
  }

  @Override
  public Phase phase() {
    return Phase.CONTENT;
  }

  @Override
  public Set<FindingType> types() {
    return Set.of(FindingType.UNMET);
  }

  @Override
  public String meaning() {
    return "a node completed a request when an announcement came, before the answer was there, and does not have the announced head";
  }

  @Override
  public String needs() {
    return "a head that a step expects of the peer of a node that mined, and a request of that peer that ended as answered right after an announcement and before its answer was delivered";
  }

  @Override
  public Proof<Diagnosis> proof(Evidence evidence) {
    return Proof.of(evidence.missed(), "a head that was expected of a peer")
        .find(missed -> evidence.exchange(), "a request that ended before its answer was delivered")
        .find(
            exchange -> counted(evidence, exchange),
            "an announcement that was the last message before that end")
        .map(announcement -> diagnosis(evidence, announcement));
  }

  private static Optional<Event.MessageDelivered> counted(Evidence evidence, Exchange exchange) {
    long since = exchange.started().map(Event.RequestStarted::seq).orElse(Long.MAX_VALUE);
    long until = exchange.ended().map(Event.RequestEnded::seq).orElse(Long.MIN_VALUE);
    return evidence
        .to()
        .all(Event.MessageDelivered.class)
        .filter(delivered -> delivered.seq() > since && delivered.seq() < until)
        .reduce((earlier, later) -> later)
        .filter(delivered -> delivered.message().announcesBlocks());
  }

  private static Diagnosis diagnosis(Evidence evidence, Event.MessageDelivered announcement) {
    String receiver = evidence.to().role().word();
    return new Diagnosis(
        List.of(
            "%s was delivered at %s"
                .formatted(
                    EventText.subject(announcement.message(), evidence.sender()),
                    evidence.words().at(announcement.nanos()))),
        "Request %s of the %s ended as answered right after that announcement, before its answer was delivered."
            .formatted(evidence.exchange().map(Exchange::requestId).orElse("?"), receiver));
  }
}
