package org.twinwire.core.finding.rule;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Diagnosis;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.EventText;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Recognises a full buffer at a node that does not say so: it breaks off as it buffers. */
final class Overflow {

  /**
   * How soon after the last byte, or the last message it kept, the end must come; a tidying up
   * comes later. To find a large message in its bytes takes longer than this.
   */
  static final long SOON_NANOS = 50_000_000;

  private Overflow() {}

  static Optional<Diagnosis> of(Evidence scene) {
    return end(scene)
        .filter(end -> !scene.listenedAt(end))
        .filter(end -> buffered(scene, end) > 0)
        .filter(end -> soon(scene, end))
        .map(
            end ->
                new Diagnosis(
                    List.of(
                        "%d bytes lay in the buffer of stream %s when the %s broke it off at %s, with no listener"
                            .formatted(
                                buffered(scene, end),
                                scene.stream(),
                                end.node(),
                                scene.words().at(end.nanos()))),
                    "%s was thrown away with the buffer of stream %s, which the %s broke off at %s with %d bytes in it."
                        .formatted(
                            EventText.subject(scene.message()),
                            scene.stream(),
                            end.node(),
                            scene.words().at(end.nanos()),
                            buffered(scene, end))));
  }

  private static Optional<Event> end(Evidence scene) {
    Optional<Event> reset = scene.to().reset(scene.stream(), By.LOCAL).map(e -> e);
    return reset.or(() -> scene.to().closed(By.LOCAL));
  }

  private static long buffered(Evidence scene, Event end) {
    return scene
        .to()
        .all(Event.MessageBuffered.class)
        .filter(event -> event.stream().equals(scene.stream()) && event.seq() < end.seq())
        .mapToLong(event -> event.message().size())
        .sum();
  }

  private static boolean soon(Evidence scene, Event end) {
    return Stream.concat(
            scene.to().all(Event.BytesRead.class), scene.to().all(Event.MessageBuffered.class))
        .filter(event -> event.seq() < end.seq())
        .anyMatch(event -> end.nanos() - event.nanos() <= SOON_NANOS);
  }
}
