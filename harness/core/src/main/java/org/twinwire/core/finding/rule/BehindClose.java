package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Proof;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Recognises a message that its sender's end of the stream or of the session took with it. */
final class BehindClose {

  private BehindClose() {}

  /**
   * Looks for an end that the sender made of the stream or the session, before the receiver made
   * one and before anybody gave the message up.
   */
  static Proof<Diagnosis> of(Evidence evidence) {
    return Proof.of(end(evidence), "an end that the sender made behind a message still awaited")
        .when(end -> !LaterDelivery.isIn(evidence), "a stream on which nothing later came")
        .map(end -> diagnosis(evidence, end));
  }

  private static Optional<Event> end(Evidence evidence) {
    return ends(evidence)
        .filter(end -> isBehind(evidence, end) && !endedBefore(evidence, end))
        .filter(evidence::wasAwaitedAt)
        .findFirst();
  }

  private static Stream<Event> ends(Evidence evidence) {
    return Stream.of(
            either(
                evidence.from().reset(evidence.stream(), By.LOCAL),
                evidence.to().reset(evidence.stream(), By.REMOTE)),
            evidence.from().closed(By.LOCAL),
            either(
                    evidence.from().closed(evidence.stream(), By.LOCAL),
                    evidence.to().closed(evidence.stream(), By.REMOTE))
                .filter(end -> evidence.read().isPresent()))
        .flatMap(Optional::stream);
  }

  /** What the sender told of its end, else what the receiver saw of it. */
  private static Optional<Event> either(
      Optional<? extends Event> told, Optional<? extends Event> seen) {
    return told.<Event>map(end -> end).or(() -> seen.map(end -> end));
  }

  private static boolean isBehind(Evidence evidence, Event end) {
    Event.MessageSent sent = evidence.message().sent();
    return isTold(evidence, end) ? end.seq() > sent.seq() : end.nanos() > sent.nanos();
  }

  private static boolean isTold(Evidence evidence, Event end) {
    return end.node().equals(evidence.sender().word());
  }

  private static boolean endedBefore(Evidence evidence, Event end) {
    return evidence.to().closed(By.LOCAL).filter(own -> own.nanos() < end.nanos()).isPresent();
  }

  private static Diagnosis diagnosis(Evidence evidence, Event end) {
    String when =
        "%s, %s sending the message"
            .formatted(
                evidence.words().at(end.nanos()),
                EventText.apart(end.nanos(), evidence.message().sent().nanos()));
    return new Diagnosis(
        List.of(
            isTold(evidence, end)
                ? "the %s closed at %s".formatted(end.node(), when)
                : "the %s saw that the %s closed at %s"
                    .formatted(end.node(), evidence.sender().word(), when)),
        "%s was followed by the end of the %s at %s and was lost behind it."
            .formatted(
                EventText.subject(evidence.message()),
                end instanceof Event.SessionClosed ? "session" : "stream",
                evidence.words().at(end.nanos())));
  }
}
