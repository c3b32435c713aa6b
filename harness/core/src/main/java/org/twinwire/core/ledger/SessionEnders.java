package org.twinwire.core.ledger;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.trace.By;
import org.twinwire.core.trace.EndReason;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Finds who ended the session of a step, and with which reason, from the acting node's outcome and
 * both nodes' events. If they contradict each other, either node may have been first.
 */
public final class SessionEnders {

  private SessionEnders() {}

  /**
   * Returns the nodes that may have ended the session.
   *
   * @param by the node that acted
   * @param ran the step in which the session ended
   * @param outcome what the acting node reported
   */
  public static Set<Role> of(Trace trace, Role by, StepOutcome ran, Outcome.Disconnected outcome) {
    boolean own = EndReason.isOwn(outcome.reason());
    Set<Role> enders = EnumSet.of(own ? by : by.other());
    during(trace, ran, Event.SessionClosed.class)
        .flatMap(closed -> ender(closed.node(), closed.by()))
        .forEach(enders::add);
    during(trace, ran, Event.StreamReset.class)
        .flatMap(reset -> ender(reset.node(), reset.by()))
        .forEach(enders::add);
    reportedLater(trace, ran)
        .flatMap(closed -> ender(closed.node(), closed.by()))
        .forEach(enders::add);
    return enders;
  }

  /** Returns every reason that was given for the end, that of the outcome first. */
  public static List<String> reasons(Trace trace, StepOutcome ran, Outcome.Disconnected outcome) {
    Stream<String> reported =
        Stream.concat(during(trace, ran, Event.SessionClosed.class), reportedLater(trace, ran))
            .flatMap(closed -> closed.reason().stream());
    return Stream.concat(outcome.reason().stream(), reported).distinct().toList();
  }

  /**
   * Returns the end that a node reports of its peer, in the step or directly after it; an end of
   * the teardown is none.
   */
  public static Optional<Event.SessionClosed> endOfPeer(Trace trace, Role node, StepOutcome ran) {
    long untilNanos = Teardown.nanos(trace.events()).orElse(Long.MAX_VALUE);
    return trace.events().stream()
        .filter(event -> event.nanos() >= ran.startedNanos() - ClockSlack.NANOS)
        .takeWhile(event -> !(event instanceof Event.SessionOpened))
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .filter(end -> end.node().equals(node.word()) && end.by() == By.REMOTE)
        .filter(end -> end.nanos() <= untilNanos)
        .findFirst();
  }

  private static Stream<Role> ender(String node, By by) {
    return Stream.of(Role.values())
        .filter(role -> role.word().equals(node))
        .map(role -> by == By.LOCAL ? role : role.other());
  }

  /**
   * Returns the ends reported after the step. A node that objects to its peer may still be leaving
   * when the step is over. An end of the teardown has no reason of the node's own, and an end of a
   * later session is not included.
   */
  private static Stream<Event.SessionClosed> reportedLater(Trace trace, StepOutcome ran) {
    return trace.events().stream()
        .filter(event -> event.nanos() > ran.endedNanos())
        .takeWhile(event -> !(event instanceof Event.SessionOpened))
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .filter(end -> end.by() == By.LOCAL)
        .filter(end -> EndReason.isOwn(end.reason()));
  }

  /** Returns the events within the step; ends after it belong to the teardown. */
  private static <E extends Event> Stream<E> during(Trace trace, StepOutcome ran, Class<E> type) {
    return trace.events().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(event -> event.nanos() >= ran.startedNanos() - ClockSlack.NANOS)
        .filter(event -> event.nanos() <= ran.endedNanos());
  }
}
