package org.twinwire.core.finding.rule;

import static org.twinwire.core.finding.FindingType.LOST;
import static org.twinwire.core.finding.FindingType.TIMED_OUT;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.finding.Rule;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.ledger.Sighting;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Why a message was never delivered, for messages that got as far as the receiver. */
public final class LossRules {

  /** In the order they are asked; each is more specific than those after it. */
  public static final List<Rule> TABLE =
      List.of(
          Rule.of("buffer-overflow", LossRules::bufferOverflow, LOST),
          Rule.of(SecondListener.CAUSE, SecondListener::of, LOST, TIMED_OUT),
          Rule.of("held-buffer", LossRules::heldBuffer, LOST),
          Rule.of("closed-before-attach", LossRules::closedBeforeAttach, LOST),
          Rule.of("overread-handshake", LossRules::overreadHandshake, LOST),
          Rule.of("dropped-no-listener", LossRules::droppedNoListener, LOST));

  private LossRules() {}

  /**
   * Needs: the receiver hit a limit named after a buffer, on this stream or on the session; or it
   * broke the stream or the session off while it buffered for a listener that was not there.
   */
  private static Optional<Diagnosis> bufferOverflow(Evidence scene) {
    return limitHit(scene).or(() -> Overflow.of(scene));
  }

  private static Optional<Diagnosis> limitHit(Evidence scene) {
    return scene
        .limit("buffer")
        .map(
            hit ->
                new Diagnosis(
                    List.of(
                        "the %s hit %s at %s: %s"
                            .formatted(
                                hit.node(),
                                hit.limit(),
                                scene.words().at(hit.nanos()),
                                hit.text())),
                    "%s was dropped because a buffer of the %s was full: %s."
                        .formatted(EventText.subject(scene.message()), hit.node(), hit.text())));
  }

  /** Needs: put into a buffer when nobody listened, and never delivered. */
  private static Optional<Diagnosis> heldBuffer(Evidence scene) {
    return Optional.of(scene)
        .filter(s -> s.lastAt(Station.BUFFERED))
        .map(s -> s.message().seenAt(Station.BUFFERED).getLast())
        .filter(buffered -> !scene.listenedAt(buffered.event()))
        .map(buffered -> held(scene, buffered));
  }

  private static Diagnosis held(Evidence scene, Sighting buffered) {
    String receiver = scene.to().role().word();
    String when = scene.words().at(buffered.nanos());
    return new Diagnosis(
        List.of(
            "buffered at %s; the buffer of stream %s held %d bytes with it"
                .formatted(when, scene.stream(), bufferedBytes(buffered)),
            listenerFact(scene, buffered.nanos())),
        "%s reached the %s and was put into the buffer of stream %s at %s; %s."
            .formatted(
                EventText.subject(scene.message()),
                receiver,
                scene.stream(),
                when,
                scene
                    .listener()
                    .map(Event::nanos)
                    .map(nanos -> "the listener attached at " + scene.words().at(nanos))
                    .map(attached -> attached + " and nothing dispatched the buffer")
                    .orElse("no listener ever attached")));
  }

  private static long bufferedBytes(Sighting seen) {
    return seen.event() instanceof Event.MessageBuffered e ? e.bufferedBytes() : 0;
  }

  private static String listenerFact(Evidence scene, long nanos) {
    return scene
        .listener()
        .map(
            event ->
                "the listener of stream %s attached at %s, %s the message came"
                    .formatted(
                        scene.stream(),
                        scene.words().at(event.nanos()),
                        EventText.apart(event.nanos(), nanos)))
        .orElse("no listener attached to stream %s".formatted(scene.stream()));
  }

  /**
   * Needs: bytes read, never decoded nor buffered, and the stream or the session ended at the
   * receiver before a listener was attached.
   */
  private static Optional<Diagnosis> closedBeforeAttach(Evidence scene) {
    return Optional.of(scene)
        .filter(s -> s.lastAt(Station.READ))
        .flatMap(LossRules::end)
        .filter(end -> !scene.listenedAt(end))
        .map(
            end ->
                new Diagnosis(
                    List.of(
                        "stream %s ended at the %s at %s"
                            .formatted(scene.stream(), end.node(), scene.words().at(end.nanos())),
                        listenerFact(scene, end.nanos())),
                    "%s was read by the %s, but stream %s was closed at %s before a listener attached."
                        .formatted(
                            EventText.subject(scene.message()),
                            end.node(),
                            scene.stream(),
                            scene.words().at(end.nanos()))));
  }

  private static Optional<Event> end(Evidence scene) {
    Optional<Event> stream = scene.to().closed(scene.stream(), By.REMOTE).map(e -> e);
    return stream.or(() -> scene.to().closed(By.REMOTE));
  }

  /**
   * Needs: bytes read while the handshake or the stream's negotiation was still going on, and never
   * decoded, although a listener is there (or the node never tells of listeners).
   */
  private static Optional<Diagnosis> overreadHandshake(Evidence scene) {
    return scene
        .read()
        .filter(read -> scene.lastAt(Station.READ))
        .filter(read -> listens(scene))
        .filter(read -> handshaking(scene, read))
        .map(read -> overread(scene, read));
  }

  private static boolean listens(Evidence scene) {
    return scene.listener().isPresent()
        || scene.to().all(Event.ListenerAttached.class).findFirst().isEmpty();
  }

  private static boolean handshaking(Evidence scene, Event read) {
    Optional<Event> over = scene.to().negotiated(scene.stream()).map(e -> e);
    return over.or(() -> scene.to().all(Event.StreamOpened.class).findFirst())
        .map(event -> read.seq() < event.seq())
        .orElse(true);
  }

  private static Diagnosis overread(Evidence scene, Event read) {
    String over =
        scene
            .to()
            .negotiated(scene.stream())
            .map(event -> "ended at " + scene.words().at(event.nanos()))
            .orElse("never ended");
    String fact =
        "read at %s up to byte %d; the negotiation of stream %s %s"
            .formatted(
                scene.words().at(read.nanos()), scene.message().sent().to(), scene.stream(), over);
    return new Diagnosis(
        List.of(fact),
        "%s came in one piece with the handshake, was read by the %s at %s before the negotiation was over, and was never decoded."
            .formatted(
                EventText.subject(scene.message()), read.node(), scene.words().at(read.nanos())));
  }

  /**
   * Needs: decoded, or read on a stream that the receiver knows, at a time when no listener was
   * attached; not buffered.
   */
  private static Optional<Diagnosis> droppedNoListener(Evidence scene) {
    return arrival(scene)
        .filter(event -> !scene.listenedAt(event))
        .filter(event -> scene.lastAt(Station.DECODED) || knowsStream(scene))
        .map(
            event ->
                new Diagnosis(
                    List.of(
                        "%s at %s, not buffered"
                            .formatted(
                                EventText.station(scene.message().lastStation()),
                                scene.words().at(event.nanos())),
                        listenerFact(scene, event.nanos())),
                    "%s reached the %s at %s, when nobody listened on stream %s, and was dropped."
                        .formatted(
                            EventText.subject(scene.message()),
                            event.node(),
                            scene.words().at(event.nanos()),
                            scene.stream())));
  }

  private static boolean knowsStream(Evidence scene) {
    return scene.listener().isPresent()
        || scene.to().opened(scene.stream()).isPresent()
        || scene.to().negotiated(scene.stream()).isPresent();
  }

  private static Optional<Event> arrival(Evidence scene) {
    if (scene.lastAt(Station.DECODED)) {
      return Optional.of(scene.message().seenAt(Station.DECODED).getFirst().event());
    }
    return scene.lastAt(Station.READ) ? scene.read() : Optional.empty();
  }
}
