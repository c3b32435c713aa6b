package org.twinwire.core.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Everything that is known about a finished case. A ledger, a diff and a report can be made from it
 * with no node running.
 *
 * @param events ordered by {@code nanos}, those of one node by {@code seq}
 * @param error the machine's failure that ended the case, if one did; never a peer's behaviour
 */
public record Trace(
    CaseId id, List<Event> events, List<StepOutcome> steps, Optional<String> error) {
  public Trace {
    events = List.copyOf(events);
    steps = List.copyOf(steps);
  }

  /** Whether a node died in it, whatever the reason. */
  public boolean hasDeath() {
    return events.stream().anyMatch(Event.ProcessDied.class::isInstance);
  }

  /**
   * How much the node of {@code role} says it puts into one answer; empty where it says nothing.
   */
  public Optional<AnswerLimits> limits(Role role) {
    return events.stream()
        .flatMap(event -> event instanceof Event.NodeLimits e ? Stream.of(e) : Stream.empty())
        .filter(event -> event.role() == role)
        .map(Event.NodeLimits::limits)
        .findFirst();
  }

  /** Whether the runner gave something up in it before the nodes' own timeouts. */
  public boolean isGivenUp() {
    return events.stream().anyMatch(Trace::isGiveUp);
  }

  private static boolean isGiveUp(Event event) {
    return (event instanceof Event.StepEnded step && step.early())
        || (event instanceof Event.TeardownStarted end && end.outstanding().isPresent());
  }

  /** The same trace with one more event at its end. */
  public Trace with(Event last) {
    List<Event> all = new ArrayList<>(events);
    all.add(last);
    return new Trace(id, all, steps, error);
  }
}
