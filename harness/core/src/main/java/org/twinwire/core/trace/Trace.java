package org.twinwire.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known about a finished case. It can be judged without a running node.
 *
 * @param events ordered by {@code nanos}, those of one node by {@code seq}
 * @param error the failure of the machine that ended the case, if any; never a peer's behaviour
 */
public record Trace(
    CaseId id, List<Event> events, List<StepOutcome> steps, Optional<String> error) {
  public Trace {
    events = List.copyOf(events);
    steps = List.copyOf(steps);
  }

  /** Returns whether a node died in it, for whatever reason. */
  public boolean hasDeath() {
    return events.stream().anyMatch(Event.ProcessDied.class::isInstance);
  }

  /**
   * Returns how much the node with this role says it puts into one answer; empty: it does not say.
   */
  public Optional<AnswerLimits> limits(Role role) {
    return events.stream()
        .flatMap(event -> event instanceof Event.NodeLimits e ? Stream.of(e) : Stream.empty())
        .filter(event -> event.role() == role)
        .map(Event.NodeLimits::limits)
        .findFirst();
  }

  /** Returns whether the runner gave up on something in it before the nodes' own timeouts. */
  public boolean isGivenUp() {
    return events.stream().anyMatch(Trace::isGiveUp);
  }

  private static boolean isGiveUp(Event event) {
    return (event instanceof Event.StepEnded step && step.early())
        || (event instanceof Event.TeardownStarted end && end.outstanding().isPresent());
  }

  /** Returns the same trace with one more event at its end. */
  public Trace with(Event last) {
    List<Event> all = new ArrayList<>(events);
    all.add(last);
    return new Trace(id, all, steps, error);
  }
}
