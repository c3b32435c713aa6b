package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EndReason;
import org.twinwire.core.trace.Event;

/**
 * What the runner did to a case beside its script: steps that it gave up early, and the ends that
 * it made when it tidied up. Neither is evidence of anything.
 */
public final class Interventions {

  /** In a case in which the runner did nothing beside the script, or did not say so. */
  static final Interventions NONE = new Interventions(Optional.empty(), List.of());

  private final Optional<Long> teardownNanos;
  private final List<Long> giveUpsNanos;

  private Interventions(Optional<Long> teardownNanos, List<Long> giveUpsNanos) {
    this.teardownNanos = teardownNanos;
    this.giveUpsNanos = giveUpsNanos;
  }

  static Interventions in(List<Event> events) {
    return new Interventions(
        events.stream()
            .filter(Event.TeardownStarted.class::isInstance)
            .map(Event::nanos)
            .findFirst(),
        events.stream()
            .filter(event -> event instanceof Event.StepEnded end && end.early())
            .map(Event::nanos)
            .toList());
  }

  /** Whether the runner gave up waiting within these times. */
  public boolean gaveUp(long fromNanos, long toNanos) {
    return giveUpsNanos.stream().anyMatch(nanos -> nanos >= fromNanos && nanos <= toNanos);
  }

  /** Whether the runner had begun to tidy up. */
  public boolean tidiedUpBy(long nanos) {
    return teardownNanos.filter(mark -> nanos >= mark).isPresent();
  }

  /**
   * Returns those events of one end of a connection that tell of an end which the runner made: what
   * the node ended from the mark on, and what its peer saw of that. A reason of the node's own, or
   * a peer that saw the end before the mark, shows that the node was first.
   *
   * @param peer what the other end reported
   */
  List<Event> ends(List<Event> own, List<Event> peer) {
    return own.stream().filter(event -> isMade(event, peer)).toList();
  }

  private boolean isMade(Event event, List<Event> peer) {
    return tidiedUpBy(event.nanos())
        && Ending.of(event)
            .filter(ending -> isMade(ending, counterparts(ending, peer)))
            .isPresent();
  }

  private boolean isMade(Ending ending, List<Event> counterparts) {
    return switch (ending.by()) {
      case LOCAL ->
          !isOwn(ending) && counterparts.stream().allMatch(event -> tidiedUpBy(event.nanos()));
      case REMOTE ->
          counterparts.stream()
              .allMatch(
                  event ->
                      tidiedUpBy(event.nanos())
                          && Ending.of(event).filter(Interventions::isOwn).isEmpty());
    };
  }

  private static boolean isOwn(Ending ending) {
    return EndReason.isOwn(ending.reason());
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
