package org.twinwire.core.ledger;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.OutcomeKind;
import org.twinwire.core.trace.Role;

/**
 * Finds the silences after which a node went on by itself, as a reader that pauses does. Ignores
 * silences that something else ended: the end of a step, a stream, a session or a timeout, or bytes
 * that the tap released.
 */
public final class Silences {

  /** Shorter pauses are normal. */
  private static final long LEAST_NANOS = 20_000_000;

  private Silences() {}

  /**
   * Returns the longest silence of at least 20 ms.
   *
   * @param events a whole trace in order of time
   */
  public static Optional<Silence> longest(List<Event> events) {
    return IntStream.range(1, events.size())
        .filter(i -> lengthBefore(events, i) >= LEAST_NANOS)
        .boxed()
        .sorted(Comparator.comparingLong((Integer i) -> lengthBefore(events, i)).reversed())
        .flatMap(i -> before(events, i).stream())
        .findFirst();
  }

  /** Returns the total duration of all silences. */
  public static long totalNanos(List<Event> events) {
    return IntStream.range(1, events.size())
        .filter(i -> lengthBefore(events, i) >= LEAST_NANOS)
        .mapToObj(i -> before(events, i))
        .flatMap(Optional::stream)
        .mapToLong(Silence::nanos)
        .sum();
  }

  private static long lengthBefore(List<Event> events, int index) {
    return events.get(index).nanos() - events.get(index - 1).nanos();
  }

  /** Returns the silence before the event at {@code index}, if a node needed that time to act. */
  private static Optional<Silence> before(List<Event> events, int index) {
    long nanos = lengthBefore(events, index);
    return mover(events, index)
        .flatMap(
            role ->
                Stalled.all(events.subList(0, index))
                    .filter(each -> each.place().equals(role.word()))
                    .findFirst()
                    .map(each -> new Silence(role, nanos, each)));
  }

  /** Returns the node that acts first after a silence, unless something else made it act. */
  private static Optional<Role> mover(List<Event> events, int index) {
    return IntStream.range(index, events.size())
        .takeWhile(i -> i == index || lengthBefore(events, i) < LEAST_NANOS)
        .mapToObj(events::get)
        .filter(event -> isMove(event) || provokes(event))
        .findFirst()
        .filter(Silences::isMove)
        .flatMap(Silences::role);
  }

  private static Optional<Role> role(Event event) {
    return Stream.of(Role.values()).filter(r -> r.word().equals(event.node())).findFirst();
  }

  private static boolean isMove(Event event) {
    return switch (event) {
      case Event.MessageDecoded e -> true;
      case Event.MessageBuffered e -> true;
      case Event.MessageDelivered e -> true;
      case Event.MessagePlaced e -> true;
      case Event.ListenerAttached e -> true;
      case Event.StreamNegotiated e -> true;
      case Event.RequestEnded e -> e.endedAs(OutcomeKind.ANSWERED);
      default -> false;
    };
  }

  /** Tests whether the event may be the reason why a node acts. */
  private static boolean provokes(Event event) {
    return switch (event) {
      case Event.StepStarted e -> true;
      case Event.StepEnded e -> true;
      case Event.TeardownStarted e -> true;
      case Event.RequestEnded e -> true;
      case Event.StreamClosed e -> true;
      case Event.StreamReset e -> true;
      case Event.SessionClosed e -> true;
      case Event.TapForwarded e -> true;
      default -> false;
    };
  }
}
