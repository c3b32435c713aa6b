package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/** What the receiver of an announcement asked for. */
final class AnnouncedBlocks {

  private AnnouncedBlocks() {}

  /** Returns the requests that it sent in the step after the announcement was delivered. */
  static List<Message> requests(Evidence evidence) {
    long delivered = deliveredSeq(evidence).orElse(Long.MAX_VALUE);
    long until = evidence.missed().map(Evidence.MissedHead::endNanos).orElse(Long.MAX_VALUE);
    return evidence
        .to()
        .all(Event.MessageSent.class)
        .filter(sent -> sent.seq() > delivered && sent.nanos() <= until)
        .filter(sent -> sent.message().asks())
        .map(Event.MessageSent::message)
        .toList();
  }

  /** Tests whether it was waiting for an answer when the announcement was delivered. */
  static boolean isAsking(Evidence evidence) {
    long delivered = deliveredSeq(evidence).orElse(Long.MAX_VALUE);
    return evidence
        .to()
        .all(Event.MessageSent.class)
        .filter(sent -> sent.seq() < delivered && sent.message().asks())
        .anyMatch(
            sent ->
                answers(evidence, sent.message()).stream()
                    .noneMatch(answer -> answer.seq() < delivered));
  }

  static boolean isAnswered(Evidence evidence, Message request) {
    return !answers(evidence, request).isEmpty();
  }

  private static List<Event.MessageDelivered> answers(Evidence evidence, Message request) {
    return evidence
        .to()
        .all(Event.MessageDelivered.class)
        .filter(each -> each.message().answers(request.code(), request.requestId()))
        .toList();
  }

  private static Optional<Long> deliveredSeq(Evidence evidence) {
    return evidence.message().seenAt(Station.DELIVERED).stream()
        .map(Sighting::seq)
        .min(Long::compareTo);
  }
}
