package org.twinwire.runner.run;

import java.util.Optional;
import java.util.function.Consumer;
import org.twinwire.core.results.TapCost;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.trace.TimeText;
import org.twinwire.runner.cases.NodePair;
import org.twinwire.runner.cases.TapCostProbe;
import org.twinwire.runner.runtime.InfrastructureException;

/** Measures the cost of the tap once per run, before the first case that uses it. Thread-safe. */
final class TapCosts {

  private static final String STACK = Stack.RLPX.name();

  private final Consumer<String> notes;
  private boolean tried;
  private Optional<TapCost> known = Optional.empty();

  TapCosts(Consumer<String> notes) {
    this.notes = notes;
  }

  /**
   * Measures once. If that fails, it is noted once, and the case that follows reports the problem.
   */
  synchronized void measureOnce(NodePair tapped, int eth) {
    if (!tried) {
      tried = true;
      try {
        known = TapCostProbe.measure(tapped, STACK, eth);
        known.ifPresent(cost -> notes.accept(line(cost)));
      } catch (InfrastructureException e) {
        notes.accept("cost of the tap: not measured: " + e.getMessage());
      }
    }
  }

  synchronized Optional<TapCost> known() {
    return known;
  }

  private static String line(TapCost cost) {
    return "tap adds %s (median of %d requests, direct %s)"
        .formatted(
            TimeText.nanos(cost.addedMedianNanos()),
            cost.samples(),
            TimeText.nanos(cost.directMedianNanos()));
  }
}
