package org.twinwire.core.ledger;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/** Finds the streams of an endpoint whose protocol the peer has not agreed to yet. */
final class PendingNegotiations {

  private PendingNegotiations() {}

  /**
   * Returns the streams that {@code end} opened, that are neither negotiated nor over, and on which
   * nothing was sent early.
   */
  static Stream<String> unanswered(Endpoint end) {
    Set<String> settled =
        end.events().stream()
            .flatMap(PendingNegotiations::settles)
            .collect(Collectors.toUnmodifiableSet());
    return end.all(Event.StreamOpened.class)
        .filter(opened -> opened.by() == By.LOCAL)
        .map(Event.StreamOpened::stream)
        .filter(stream -> !settled.contains(stream));
  }

  private static Stream<String> settles(Event event) {
    return switch (event) {
      case Event.StreamNegotiated agreed -> Stream.of(agreed.stream());
      case Event.StreamClosed closed -> Stream.of(closed.stream());
      case Event.StreamReset reset -> Stream.of(reset.stream());
      case Event.MessageSent sent -> Stream.of(sent.stream());
      default -> Stream.empty();
    };
  }
}
