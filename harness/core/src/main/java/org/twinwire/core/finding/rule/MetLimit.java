package org.twinwire.core.finding.rule;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.finding.Evidence;
import org.twinwire.core.ledger.Endpoint;
import org.twinwire.core.ledger.LimitReason;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.LimitKind;

/**
 * A node's own words that it allowed no further stream.
 *
 * @param text one sentence for a person, with its time
 */
record MetLimit(long nanos, String text) {

  /** The first one that concerns the stream of a message, or the session. */
  static Optional<MetLimit> of(Evidence evidence) {
    return Stream.of(evidence.to(), evidence.from())
        .flatMap(end -> Stream.concat(hits(evidence, end), named(evidence, end)))
        .findFirst();
  }

  private static Stream<MetLimit> hits(Evidence evidence, Endpoint end) {
    return end.all(Event.LimitHit.class)
        .filter(hit -> hit.isOf(LimitKind.STREAM))
        .filter(hit -> hit.stream().map(stream -> concerns(evidence, stream)).orElse(true))
        .map(hit -> told(evidence, hit, "hit %s: %s".formatted(hit.limit(), hit.text())));
  }

  private static Stream<MetLimit> named(Evidence evidence, Endpoint end) {
    return Stream.concat(
        end.all(Event.StreamReset.class)
            .filter(reset -> concerns(evidence, reset.stream()))
            .flatMap(reset -> named(evidence, reset, reset.reason())),
        end.closed().stream().flatMap(closed -> named(evidence, closed, closed.reason())));
  }

  private static boolean concerns(Evidence evidence, String stream) {
    return evidence.stream().isEmpty() || stream.equals(evidence.stream());
  }

  private static Stream<MetLimit> named(Evidence evidence, Event end, Optional<String> reason) {
    return reason.stream()
        .filter(LimitReason::isNamedBy)
        .filter(text -> text.toLowerCase(Locale.ROOT).contains(LimitKind.STREAM.word()))
        .map(text -> told(evidence, end, "reported: " + text));
  }

  private static MetLimit told(Evidence evidence, Event event, String what) {
    return new MetLimit(
        event.nanos(),
        "the %s %s, at %s".formatted(event.node(), what, evidence.words().at(event.nanos())));
  }
}
