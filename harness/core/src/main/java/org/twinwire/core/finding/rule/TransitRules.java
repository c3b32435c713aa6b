package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.DISCONNECTED;
import static org.twinwire.core.finding.FindingType.LEFT_OPEN;
import static org.twinwire.core.finding.FindingType.LOST;
import static org.twinwire.core.finding.FindingType.SLOWER;
import static org.twinwire.core.finding.FindingType.TIMED_OUT;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.ledger.Unwritten;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Why a message never got as far as the receiver's stream. */
public final class TransitRules {

  /** New streams within {@link #BURST_NANOS} that count as many (js-libp2p mplex: 5 a second). */
  static final int MANY_STREAMS = 5;

  static final long BURST_NANOS = 1_000_000_000;

  public static final List<Rule> TABLE =
      List.of(
          Rule.of("window-closed", TransitRules::windowClosed, LOST),
          Rule.of("never-written", TransitRules::neverWritten, LOST),
          Rule.of("delayed-ack", DelayedAcks::told, SLOWER),
          Rule.of(
              StreamsLeftOpen.CAUSE,
              StreamsLeftOpen::told,
              LEFT_OPEN,
              LOST,
              TIMED_OUT,
              DISCONNECTED),
          Rule.of("stream-limit", TransitRules::streamLimit, LOST, TIMED_OUT, DISCONNECTED));

  private TransitRules() {}

  /** Needs: the message waited for the peer to take more of its stream, and never got its place. */
  private static Optional<Diagnosis> windowClosed(Evidence scene) {
    return scene
        .from()
        .waiting(scene.message().sent())
        .filter(queued -> scene.lastAt(Station.SENT))
        .map(
            queued ->
                new Diagnosis(
                    List.of(
                        "%d bytes of stream %s waited at the %s at %s"
                            .formatted(
                                queued.queuedBytes(),
                                queued.stream(),
                                queued.node(),
                                scene.words().at(queued.nanos())),
                        "the %s had read %d of the %d bytes the %s wrote"
                            .formatted(
                                queued.node(),
                                scene.from().readBytes(),
                                scene.to().writtenBytes(),
                                scene.to().role().word())),
                    "%s had to wait for the window of stream %s, which was not opened again."
                        .formatted(EventText.subject(scene.message()), scene.stream())));
  }

  /**
   * Needs: the sender tells what it writes, and it never wrote the message's last byte, though the
   * session stood long enough. Where it never told which bytes the message takes: it has written
   * none at all since, and the receiver has read all that it wrote before.
   */
  private static Optional<Diagnosis> neverWritten(Evidence scene) {
    Event.MessageSent sent = scene.message().sent();
    return Optional.of(scene)
        .filter(s -> s.lastAt(Station.SENT) && Unwritten.is(s.from(), sent))
        .filter(s -> Unwritten.isPlaced(sent) || readAll(s))
        .filter(EndRules::stoodLong)
        .map(
            s ->
                new Diagnosis(
                    List.of(
                        "the %s had written %d bytes of the connection (%s)"
                            .formatted(s.sender().word(), s.from().writtenBytes(), place(s, sent))),
                    "%s was handed to the transport of the %s at %s, which never wrote it to the socket."
                        .formatted(
                            EventText.subject(s.message()),
                            s.sender().word(),
                            s.words().at(sent.nanos()))));
  }

  private static boolean readAll(Evidence scene) {
    return !scene.to().reportsReads() || scene.to().readBytes() >= scene.from().writtenBytes();
  }

  private static String place(Evidence scene, Event.MessageSent sent) {
    return Unwritten.isPlaced(sent)
        ? "the message takes bytes %d–%d".formatted(sent.from(), sent.to())
        : "none of them since it was given the message at " + scene.words().at(sent.nanos());
  }

  /**
   * Needs: never decoded, and a limit named after streams was hit; or many streams were opened
   * within a second up to this one, and it was reset or never negotiated.
   */
  private static Optional<Diagnosis> streamLimit(Evidence scene) {
    boolean decoded = scene.passed(Station.DECODED) || scene.passed(Station.BUFFERED);
    return Optional.of(scene)
        .filter(s -> !decoded)
        .flatMap(s -> limitHit(s).or(() -> burst(s)))
        .map(
            fact ->
                new Diagnosis(
                    List.of(fact),
                    "%s came to nothing because its stream %s was one too many: %s."
                        .formatted(subject(scene), scene.stream(), fact)));
  }

  private static String subject(Evidence scene) {
    return scene
        .entry()
        .map(EventText::subject)
        .or(() -> scene.exchange().map(e -> "Request " + e.requestId()))
        .orElse("The session");
  }

  private static Optional<String> limitHit(Evidence scene) {
    return scene
        .limit("stream")
        .map(
            hit ->
                "the %s hit %s at %s: %s"
                    .formatted(hit.node(), hit.limit(), scene.words().at(hit.nanos()), hit.text()));
  }

  private static Optional<String> burst(Evidence scene) {
    return opener(scene)
        .filter(opened -> brokenOff(scene))
        .map(
            opened -> {
              long opens = opensUpTo(scene, opened);
              return opens < MANY_STREAMS
                  ? ""
                  : "it was number %d of the streams opened within a second, at %s, and was never usable"
                      .formatted(opens, scene.words().at(opened.nanos()));
            })
        .filter(fact -> !fact.isEmpty());
  }

  /** The opening of the stream, at the end that opened it. */
  private static Optional<Event.StreamOpened> opener(Evidence scene) {
    return scene
        .from()
        .opened(scene.stream())
        .filter(event -> event.by() == By.LOCAL)
        .or(() -> scene.to().opened(scene.stream()).filter(event -> event.by() == By.LOCAL));
  }

  private static long opensUpTo(Evidence scene, Event.StreamOpened opened) {
    Endpoint end = opened.node().equals(scene.sender().word()) ? scene.from() : scene.to();
    return end.all(Event.StreamOpened.class)
        .filter(event -> event.by() == By.LOCAL && event.seq() <= opened.seq())
        .filter(event -> opened.nanos() - event.nanos() <= BURST_NANOS)
        .count();
  }

  private static boolean brokenOff(Evidence scene) {
    return scene.to().negotiated(scene.stream()).isEmpty()
        || scene.to().reset(scene.stream(), By.LOCAL).isPresent();
  }
}
