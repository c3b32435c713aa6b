package org.twinwire.core.finding.rule;

import org.twinwire.core.finding.Evidence;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Message;

/**
 * Tells whether something that was sent behind a message on the same stream was delivered. A stream
 * keeps its order: what ended it cannot have taken the message, and not what came later.
 */
final class LaterDelivery {

  private LaterDelivery() {}

  static boolean isIn(Evidence evidence) {
    Event.MessageSent lost = evidence.message().sent();
    return evidence
        .from()
        .all(Event.MessageSent.class)
        .filter(sent -> sent.stream().equals(lost.stream()) && sent.seq() > lost.seq())
        .map(Event.MessageSent::message)
        .filter(message -> !message.equals(lost.message()))
        .distinct()
        .anyMatch(message -> delivered(evidence, message) > sentBefore(evidence, lost, message));
  }

  private static long delivered(Evidence evidence, Message message) {
    return evidence
        .to()
        .all(Event.MessageDelivered.class)
        .filter(
            event -> event.stream().equals(evidence.stream()) && event.message().equals(message))
        .count();
  }

  /** Of equal messages, the first sent is the first delivered. */
  private static long sentBefore(Evidence evidence, Event.MessageSent lost, Message message) {
    return evidence
        .from()
        .all(Event.MessageSent.class)
        .filter(sent -> sent.stream().equals(lost.stream()) && sent.seq() < lost.seq())
        .filter(sent -> sent.message().equals(message))
        .count();
  }
}
