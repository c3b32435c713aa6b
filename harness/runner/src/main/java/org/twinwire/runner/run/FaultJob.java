package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.twinwire.core.fault.FaultCatalogue;
import org.twinwire.core.fault.FaultPlan;
import org.twinwire.core.fault.PlannedFault;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.core.yaml.Problem;

/**
 * What is played to see whether planted faults are found, and nothing without one.
 *
 * @param planted the catalogue, as far as it was asked for
 * @param clean the same scripts without a fault, natural and through the tap
 * @param choice what was asked for
 */
public record FaultJob(
    List<PlannedFault> planted, List<PlannedComparison> clean, FaultChoice choice) {

  private static final String CATALOGUE = "planted-faults.yaml";

  public FaultJob {
    planted = List.copyOf(planted);
    clean = List.copyOf(clean);
  }

  /**
   * Reads the catalogue beside the scenarios.
   *
   * @throws UsageException when the catalogue is wrong, or nothing of it was asked for
   */
  public static FaultJob read(Path scenarios, FaultChoice choice, Pair pair) {
    List<String> unknown =
        choice.stacks().stream().flatMap(word -> StackChoice.problem(word).stream()).toList();
    if (!unknown.isEmpty()) {
      throw new UsageException(unknown);
    }
    List<Scenario> scripts = ScenarioFolder.read(scenarios).scenarios();
    FaultCatalogue catalogue = FaultCatalogue.load(scenarios.resolve(CATALOGUE), scripts);
    if (!catalogue.problems().isEmpty()) {
      throw new UsageException(catalogue.problems().stream().map(Problem::toString).toList());
    }
    FaultCatalogue chosen = catalogue.only(choice.globs(), choice.stackNames());
    if (chosen.entries().isEmpty()) {
      throw new UsageException(
          List.of("fault: %s over %s matches none".formatted(choice.globs(), choice.stacks())));
    }
    List<PlannedComparison> clean =
        choice.repetitions() == 0
            ? List.of()
            : FaultPlan.clean(chosen.entries(), scripts, pair, choice.repetitions());
    return new FaultJob(FaultPlan.plan(chosen, scripts, pair), clean, choice);
  }

  /** Everything that is to be played. */
  public List<PlannedComparison> plan() {
    return Stream.concat(planted.stream().map(PlannedFault::comparison), clean.stream()).toList();
  }

  /** Suspects nothing where the planted fault shows: that one is guilty is known. */
  Suspecting expecting(Suspecting all) {
    return (played, trace) -> {
      Set<Suspicion> suspicions = all.of(played, trace);
      boolean shows = suspicions.stream().anyMatch(suspicion -> isPlanted(played, suspicion));
      return shows ? Set.of() : suspicions;
    };
  }

  private boolean isPlanted(PlannedComparison played, Suspicion suspicion) {
    return suspicion instanceof Suspicion.Found found
        && planted.stream()
            .filter(fault -> fault.comparison().scenario().id().equals(played.scenario().id()))
            .anyMatch(
                fault -> fault.fault().isFoundAs(found.type(), found.cause(), found.lastStation()));
  }

  /** Plays it all, or as much of it as can be. */
  public FaultTable play(OpenRun open) {
    return new FaultPlay(open.run()).play(this);
  }
}
