package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.Event;

/**
 * Tells which ends of a connection the runner made when it tidied up: what a node ended itself from
 * the mark on, and what its peer saw of that. They are evidence of nothing. A reason of the node's
 * own, or a peer that saw the end before the mark, shows that the node was first.
 */
final class HarnessEnds {

  /** How the reason begins with which a node ended something itself (docker/README.md). */
  private static final String OWN_END = "local:";

  private final Optional<Long> markNanos;

  private HarnessEnds(Optional<Long> markNanos) {
    this.markNanos = markNanos;
  }

  /** Of a trace; without the mark no end is the runner's. */
  static HarnessEnds of(List<Event> events) {
    return new HarnessEnds(
        events.stream()
            .filter(Event.TeardownStarted.class::isInstance)
            .map(Event::nanos)
            .findFirst());
  }

  /** Those among the events of one end of a connection, whose other end reported {@code peer}. */
  List<Event> among(List<Event> own, List<Event> peer) {
    return own.stream().filter(event -> isMade(event, peer)).toList();
  }

  private boolean isMade(Event event, List<Event> peer) {
    return isBehind(event)
        && Ending.of(event).filter(ending -> isMade(ending, counterparts(ending, peer))).isPresent();
  }

  private boolean isMade(Ending ending, List<Event> counterparts) {
    return switch (ending.by()) {
      case LOCAL -> !isOwn(ending) && counterparts.stream().allMatch(this::isBehind);
      case REMOTE ->
          counterparts.stream()
              .allMatch(event -> isBehind(event) && Ending.of(event).filter(this::isOwn).isEmpty());
    };
  }

  private boolean isBehind(Event event) {
    return markNanos.filter(mark -> event.nanos() >= mark).isPresent();
  }

  private boolean isOwn(Ending ending) {
    return ending.reason().filter(reason -> reason.startsWith(OWN_END)).isPresent();
  }

  /** What the peer reported of the same end. */
  private static List<Event> counterparts(Ending ending, List<Event> peer) {
    return peer.stream()
        .filter(event -> Ending.of(event).filter(ending::isMirroredIn).isPresent())
        .toList();
  }

  /**
   * The end of a session, or of one of its streams.
   *
   * @param stream empty: the session
   */
  private record Ending(
      Class<? extends Event> type, Optional<String> stream, By by, Optional<String> reason) {

    static Optional<Ending> of(Event event) {
      return switch (event) {
        case Event.SessionClosed e ->
            Optional.of(new Ending(e.getClass(), Optional.empty(), e.by(), e.reason()));
        case Event.StreamClosed e ->
            Optional.of(
                new Ending(e.getClass(), Optional.of(e.stream()), e.by(), Optional.empty()));
        case Event.StreamReset e ->
            Optional.of(new Ending(e.getClass(), Optional.of(e.stream()), e.by(), e.reason()));
        default -> Optional.empty();
      };
    }

    boolean isMirroredIn(Ending other) {
      return type.equals(other.type) && stream.equals(other.stream) && by != other.by;
    }
  }
}
