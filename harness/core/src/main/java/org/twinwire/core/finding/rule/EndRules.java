package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.DISCONNECTED;
import static org.twinwire.core.finding.FindingType.LOST;
import static org.twinwire.core.finding.FindingType.TIMED_OUT;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;

/** What the end of a stream or a session, or of reading, did to a message. */
public final class EndRules {

  public static final String PROCESS_DIED = "process-died";

  public static final List<Rule> TABLE =
      List.of(
          Rule.of(PROCESS_DIED, EndRules::processDied, DISCONNECTED),
          Rule.of(PeerLimit.CAUSE, PeerLimit::of, LOST, TIMED_OUT, DISCONNECTED),
          Rule.of("receiver-reset-stream", EndRules::receiverResetStream, LOST),
          Rule.of("receiver-stopped-reading", EndRules::receiverStoppedReading, LOST),
          Rule.of("lost-behind-close", EndRules::lostBehindClose, LOST, TIMED_OUT, DISCONNECTED),
          Rule.of("session-ended", EndRules::sessionEnded, LOST),
          Rule.of("peer-disconnected", EndRules::peerDisconnected, DISCONNECTED),
          Rule.of(EndedBySender.CAUSE, EndedBySender::of, DISCONNECTED));

  /** A reader that is at all alive takes what is in its socket within this. */
  static final long READING_NANOS = 100_000_000;

  private EndRules() {}

  /** Needs: the node at whose end it is about died in this case. */
  private static Optional<Diagnosis> processDied(Evidence scene) {
    return scene
        .from()
        .death()
        .map(
            death ->
                new Diagnosis(
                    Stream.concat(
                            Stream.of(
                                "the %s was found dead at %s: %s"
                                    .formatted(
                                        death.role().word(),
                                        scene.words().at(death.nanos()),
                                        death.how())),
                            death.lastLines().stream().map("its output: "::concat))
                        .toList(),
                    "The %s died (%s) after bytes of its peer had reached it."
                        .formatted(death.role().word(), death.how())));
  }

  /** Needs: the receiver itself reset the stream, and the message was not decoded by then. */
  private static Optional<Diagnosis> receiverResetStream(Evidence scene) {
    return scene
        .to()
        .reset(scene.stream(), By.LOCAL)
        .filter(reset -> scene.message().seen().isEmpty())
        .map(
            reset ->
                new Diagnosis(
                    List.of(
                        "the %s reset stream %s at %s%s"
                            .formatted(
                                reset.node(),
                                scene.stream(),
                                scene.words().at(reset.nanos()),
                                because(reset.reason()))),
                    "%s came to nothing: the %s had reset stream %s at %s."
                        .formatted(
                            EventText.subject(scene.message()),
                            reset.node(),
                            scene.stream(),
                            scene.words().at(reset.nanos()))));
  }

  private static String because(Optional<String> reason) {
    return reason.map(text -> " (" + text + ")").orElse("");
  }

  /** Needs: the end behind the message; or behind a request that was to be answered. */
  private static Optional<Diagnosis> lostBehindClose(Evidence scene) {
    return scene.type() == LOST ? BehindClose.of(scene) : AfterClose.of(scene);
  }

  /**
   * Needs: the receiver's session ended, or the sender's own had ended before, while the message
   * was awaited; and nothing that was sent later on the stream was delivered.
   */
  private static Optional<Diagnosis> sessionEnded(Evidence scene) {
    return scene
        .to()
        .closed()
        .or(() -> scene.from().closed())
        .filter(end -> scene.wasAwaitedAt(end) && !LaterDelivery.isIn(scene))
        .map(
            end ->
                new Diagnosis(
                    List.of(
                        "the session of the %s ended at %s%s"
                            .formatted(
                                end.node(), scene.words().at(end.nanos()), because(end.reason()))),
                    "%s was on its way when the session ended at %s%s."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.words().at(end.nanos()),
                            because(end.reason()))));
  }

  /**
   * Needs: the receiver read less than the message's range, and the session stood long enough after
   * the message was written for it to be read.
   */
  private static Optional<Diagnosis> receiverStoppedReading(Evidence scene) {
    return Optional.of(scene)
        .filter(s -> s.to().reportsReads() && s.read().isEmpty())
        .filter(s -> s.message().sent().to() > s.to().readBytes())
        .filter(EndRules::stoodLong)
        .map(
            s ->
                new Diagnosis(
                    List.of(
                        "the %s had read %d bytes of the connection; the message takes %d–%d"
                            .formatted(
                                s.to().role().word(),
                                s.to().readBytes(),
                                s.message().sent().from(),
                                s.message().sent().to())),
                    "%s was written, but the %s stopped reading at byte %d."
                        .formatted(
                            EventText.subject(s.message()),
                            s.to().role().word(),
                            s.to().readBytes())));
  }

  /** Whether no end came so soon behind the sending that there was no time to write and read. */
  static boolean stoodLong(Evidence scene) {
    long writtenNanos = scene.message().sent().nanos();
    return Stream.of(scene.from().over(), scene.to().over())
        .flatMap(Optional::stream)
        .allMatch(end -> end.nanos() - writtenNanos >= READING_NANOS);
  }

  /** Needs: the end that ended the session named a reason. */
  private static Optional<Diagnosis> peerDisconnected(Evidence scene) {
    return Stream.of(scene.from().closed(By.LOCAL), scene.to().closed(By.REMOTE))
        .flatMap(Optional::stream)
        .filter(end -> end.reason().isPresent())
        .findFirst()
        .map(
            end ->
                new Diagnosis(
                    List.of(),
                    "The %s ended the session at %s%s although no step expects it."
                        .formatted(
                            scene.sender().word(),
                            scene.words().at(end.nanos()),
                            because(end.reason()))));
  }
}
