package org.twinwire.core.finding;

import java.util.List;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.StepOutcome;
import org.twinwire.core.trace.Trace;

/**
 * Measures how long a step took by its node's clock, without the control call around it: the sum
 * for sequential requests, otherwise the longest. If no outcome has a time, the runner's time is
 * used.
 */
public final class StepTimes {

  private StepTimes() {}

  /** Returns one sample, in nanoseconds, for each attempt that ran the step. */
  public static List<Long> of(List<Trace> traces, int index, Step step) {
    return traces.stream()
        .flatMap(trace -> trace.steps().stream())
        .filter(ran -> ran.step() == index)
        .map(ran -> nanos(ran, step))
        .toList();
  }

  private static long nanos(StepOutcome ran, Step step) {
    boolean one =
        step.action() instanceof Action.Requests asked && asked.mode() == Action.Mode.SEQUENTIAL;
    List<Long> times = ran.outcomes().stream().map(StepTimes::nanos).filter(n -> n > 0).toList();
    if (times.isEmpty()) {
      return ran.endedNanos() - ran.startedNanos();
    }
    return one ? times.stream().reduce(0L, Long::sum) : times.stream().reduce(0L, Long::max);
  }

  private static long nanos(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Connected o -> o.elapsedNanos();
      case Outcome.Answered o -> o.elapsedNanos();
      case Outcome.Found o -> o.elapsedNanos();
      case Outcome.Replied o -> o.elapsedNanos();
      case Outcome.Done o -> o.elapsedNanos();
      case Outcome.TimedOut o -> o.afterNanos();
      case Outcome.Disconnected o -> o.afterNanos();
      case Outcome.Refused o -> 0;
      case Outcome.Unsupported o -> 0;
    };
  }
}
