package org.twinwire.core.ledger;

import java.util.EnumSet;
import java.util.List;
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
 * Finds who ended the session of a step, and with which word: the acting node's outcome tells, and
 * so do both nodes' events. Where they contradict each other, either may have been first.
 */
public final class SessionEnders {

  private SessionEnders() {}

  /**
   * Returns the nodes that may have ended the session.
   *
   * @param by the node that acted
   * @param ran the step in which the session ended
   * @param outcome what the acting node told
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
    toldLater(trace, ran).flatMap(closed -> ender(closed.node(), closed.by())).forEach(enders::add);
    return enders;
  }

  /** Returns every reason that was given for the end, the outcome's first. */
  public static List<String> reasons(Trace trace, StepOutcome ran, Outcome.Disconnected outcome) {
    Stream<String> told =
        Stream.concat(during(trace, ran, Event.SessionClosed.class), toldLater(trace, ran))
            .flatMap(closed -> closed.reason().stream());
    return Stream.concat(outcome.reason().stream(), told).distinct().toList();
  }

  private static Stream<Role> ender(String node, By by) {
    return Stream.of(Role.values())
        .filter(role -> role.word().equals(node))
        .map(role -> by == By.LOCAL ? role : role.other());
  }

  /**
   * A node that objects to its peer may still be leaving when the step is over. Tidying up gives no
   * reason of a node's own, and a later session is another one.
   */
  private static Stream<Event.SessionClosed> toldLater(Trace trace, StepOutcome ran) {
    return trace.events().stream()
        .filter(event -> event.nanos() > ran.endedNanos())
        .takeWhile(event -> !(event instanceof Event.SessionOpened))
        .flatMap(event -> event instanceof Event.SessionClosed e ? Stream.of(e) : Stream.empty())
        .filter(end -> end.by() == By.LOCAL)
        .filter(end -> EndReason.isOwn(end.reason()));
  }

  /** What ends behind the step is the tidying up. */
  private static <E extends Event> Stream<E> during(Trace trace, StepOutcome ran, Class<E> type) {
    return trace.events().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .filter(event -> event.nanos() >= ran.startedNanos() - ClockSlack.NANOS)
        .filter(event -> event.nanos() <= ran.endedNanos());
  }
}
