package org.twinwire.core.ledger;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EndReason;
import org.twinwire.core.trace.Event;

/**
 * What the runner did in a case beside its script: steps that it gave up early, and ends that it
 * made during teardown. Neither is evidence against a node.
 */
public final class Interventions {

  /** No intervention, or none that the trace reports. */
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

  /** Tests whether the runner gave up a step within these times. */
  public boolean gaveUp(long fromNanos, long toNanos) {
    return giveUpsNanos.stream().anyMatch(nanos -> nanos >= fromNanos && nanos <= toNanos);
  }

  /** Tests whether the teardown had begun at this time. */
  public boolean tidiedUpBy(long nanos) {
    return teardownNanos.filter(mark -> nanos >= mark).isPresent();
  }

  /**
   * Returns the events of one endpoint that report an end made by the runner: an end that the node
   * made after the teardown began, and the peer's view of it. If the node gave a reason of its own,
   * or the peer saw the end before the teardown, the node was first and the event is not returned.
   *
   * @param peer what the other endpoint reported
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

  /** Returns what the peer reported about the same end. */
  private static List<Event> counterparts(Ending ending, List<Event> peer) {
    return peer.stream()
        .filter(event -> Ending.of(event).filter(ending::isMirroredIn).isPresent())
        .toList();
  }

  /**
   * The end of a session or of one of its streams.
   *
   * @param stream empty for the session
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
