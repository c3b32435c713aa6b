package org.twinwire.core.trace;

import java.util.List;

/**
 * The result of one step.
 *
 * @param step index into the scenario's steps, from 0
 * @param outcomes one per request of the step; exactly one for every other action
 */
public record StepOutcome(int step, List<Outcome> outcomes, long startedNanos, long endedNanos) {
  public StepOutcome {
    outcomes = List.copyOf(outcomes);
  }
}
