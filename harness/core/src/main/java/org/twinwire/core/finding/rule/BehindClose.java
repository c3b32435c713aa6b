package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Recognises a message that its sender's end of the stream or of the session took with it. */
final class BehindClose {

  private BehindClose() {}

  /**
   * Needs: the sender closed or reset the stream, or ended the session, behind the message, before
   * the receiver did and before anybody gave the message up; and nothing that was sent later on the
   * stream was delivered.
   */
  static Optional<Diagnosis> of(Evidence scene) {
    return ends(scene)
        .filter(end -> isBehind(scene, end) && !endedBefore(scene, end))
        .filter(end -> scene.wasAwaitedAt(end) && !LaterDelivery.isIn(scene))
        .findFirst()
        .map(end -> told(scene, end));
  }

  private static Stream<Event> ends(Evidence scene) {
    return Stream.of(
            either(
                scene.from().reset(scene.stream(), By.LOCAL),
                scene.to().reset(scene.stream(), By.REMOTE)),
            scene.from().closed(By.LOCAL),
            either(
                    scene.from().closed(scene.stream(), By.LOCAL),
                    scene.to().closed(scene.stream(), By.REMOTE))
                .filter(end -> scene.read().isPresent()))
        .flatMap(Optional::stream);
  }

  /** What the sender told of its end, else what the receiver saw of it. */
  private static Optional<Event> either(
      Optional<? extends Event> told, Optional<? extends Event> seen) {
    return told.<Event>map(end -> end).or(() -> seen.map(end -> end));
  }

  private static boolean isBehind(Evidence scene, Event end) {
    Event.MessageSent sent = scene.message().sent();
    return isTold(scene, end) ? end.seq() > sent.seq() : end.nanos() > sent.nanos();
  }

  private static boolean isTold(Evidence scene, Event end) {
    return end.node().equals(scene.sender().word());
  }

  private static boolean endedBefore(Evidence scene, Event end) {
    return scene.to().closed(By.LOCAL).filter(own -> own.nanos() < end.nanos()).isPresent();
  }

  private static Diagnosis told(Evidence scene, Event end) {
    String when =
        "%s, %s sending the message"
            .formatted(
                scene.words().at(end.nanos()),
                EventText.apart(end.nanos(), scene.message().sent().nanos()));
    return new Diagnosis(
        List.of(
            isTold(scene, end)
                ? "the %s closed at %s".formatted(end.node(), when)
                : "the %s saw that the %s closed at %s"
                    .formatted(end.node(), scene.sender().word(), when)),
        "%s was followed by the end of the %s at %s and was lost behind it."
            .formatted(
                EventText.subject(scene.message()),
                end instanceof Event.SessionClosed ? "session" : "stream",
                scene.words().at(end.nanos())));
  }
}
