package org.twinwire.runner.saved;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.runner.run.FaultJob;

/**
 * Tells what a comparison of a saved run was planned as.
 *
 * @param job empty for a run of scenarios
 */
record SavedPlan(List<Scenario> scenarios, Optional<FaultJob> job) {

  SavedPlan {
    scenarios = List.copyOf(scenarios);
  }

  /** The plan of a comparison; empty where its scenario, or that shape of it, does not exist. */
  Optional<PlannedComparison> of(Comparison played) {
    return job.map(faults -> ofFaults(faults, played)).orElseGet(() -> ofScenarios(played));
  }

  private static Optional<PlannedComparison> ofFaults(FaultJob faults, Comparison played) {
    return faults.plan().stream()
        .filter(planned -> isOf(planned, played))
        .findFirst()
        .map(planned -> planned.at(played.eth()));
  }

  /** Whether a comparison is the one that was planned, whatever the eth version came to. */
  static boolean isOf(PlannedComparison planned, Comparison played) {
    return planned.scenario().id().equals(played.scenario())
        && planned.shape().name().equals(played.shape())
        && planned.baseline().equals(played.baseline().stack())
        && planned.candidate().equals(played.candidate().stack());
  }

  private Optional<PlannedComparison> ofScenarios(Comparison played) {
    return scenario(played)
        .flatMap(one -> shape(one, played).map(shape -> plan(one, shape, played)));
  }

  private Optional<Scenario> scenario(Comparison played) {
    return scenarios.stream().filter(one -> one.id().equals(played.scenario())).findFirst();
  }

  private static Optional<ShapePlan> shape(Scenario scenario, Comparison played) {
    return scenario.setting().shapes().stream()
        .filter(shape -> shape.name().equals(played.shape()))
        .findFirst();
  }

  private static PlannedComparison plan(Scenario scenario, ShapePlan shape, Comparison played) {
    return new PlannedComparison(
        scenario,
        played.pair().dialer(),
        played.pair().listener(),
        played.eth(),
        shape,
        played.baseline().stack(),
        played.candidate().stack(),
        Stream.of(played.baseline(), played.candidate())
            .mapToInt(side -> side.attempts())
            .max()
            .orElse(1));
  }

  /** In the order in which a run plays the shapes of a scenario. */
  int shapeIndex(Comparison played) {
    return scenario(played)
        .map(
            one ->
                one.setting().shapes().stream()
                    .map(ShapePlan::name)
                    .toList()
                    .indexOf(played.shape()))
        .orElse(0);
  }
}
