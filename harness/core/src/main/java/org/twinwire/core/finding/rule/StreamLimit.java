package org.twinwire.core.finding.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.trace.Event;

/**
 * That a node allowed no further stream, in its own words.
 *
 * @param text one sentence for a person, with its time
 */
record StreamLimit(long nanos, String text) {

  private static final String STREAM = "stream";

  /** The first one that concerns the stream of a scene, or the session. */
  static Optional<StreamLimit> of(Evidence scene) {
    return Stream.of(scene.to(), scene.from())
        .flatMap(end -> Stream.concat(hits(scene, end), named(scene, end)))
        .findFirst();
  }

  private static Stream<StreamLimit> hits(Evidence scene, Endpoint end) {
    return end.all(Event.LimitHit.class)
        .filter(hit -> hit.limit().contains(STREAM))
        .filter(hit -> hit.stream().map(stream -> concerns(scene, stream)).orElse(true))
        .map(hit -> told(scene, hit, "hit %s: %s".formatted(hit.limit(), hit.text())));
  }

  private static Stream<StreamLimit> named(Evidence scene, Endpoint end) {
    return Stream.concat(
        end.all(Event.StreamReset.class)
            .filter(reset -> concerns(scene, reset.stream()))
            .flatMap(reset -> named(scene, reset, reset.reason())),
        end.closed().stream().flatMap(closed -> named(scene, closed, closed.reason())));
  }

  private static boolean concerns(Evidence scene, String stream) {
    return scene.stream().isEmpty() || stream.equals(scene.stream());
  }

  private static Stream<StreamLimit> named(Evidence scene, Event end, Optional<String> reason) {
    return reason.stream()
        .filter(PeerLimit::isNamedBy)
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(STREAM))
        .map(text -> told(scene, end, "reported: " + text));
  }

  private static StreamLimit told(Evidence scene, Event event, String what) {
    return new StreamLimit(
        event.nanos(),
        "the %s %s, at %s".formatted(event.node(), what, scene.words().at(event.nanos())));
  }
}
