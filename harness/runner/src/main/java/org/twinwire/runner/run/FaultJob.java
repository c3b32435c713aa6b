package org.twinwire.runner.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.faults.FaultCatalogue;
import org.twinwire.core.faults.FaultPlan;
import org.twinwire.core.faults.PlannedFault;
import org.twinwire.core.faults.PlantedFault;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.scenario.Problem;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

/**
 * What is played to see whether planted faults are found, and nothing without one.
 *
 * @param planted the catalogue, as far as it was asked for
 * @param clean the same scripts without a fault, natural and through the tap
 */
public record FaultJob(List<PlannedFault> planted, List<PlannedComparison> clean) {

  private static final String CATALOGUE = "planted-faults.yaml";
  private static final long QUIET_MILLIS = 5;

  private static final ShapePlan NATURAL = new ShapePlan.One(Shaping.NATURAL);

  private static final ShapePlan GLUED =
      new ShapePlan.One(
          new Shaping(
              "glue",
              Stream.of(Role.values())
                  .map(role -> new Spot(role, new Shape.Glue(QUIET_MILLIS), new Trigger.Start()))
                  .toList()));

  public FaultJob {
    planted = List.copyOf(planted);
    clean = List.copyOf(clean);
  }

  /**
   * Reads the catalogue beside the scenarios.
   *
   * @param globs of faults; empty: all
   * @param stacks to play; empty: those of each entry
   * @param repetitions of each script without a fault
   * @throws UsageException when the catalogue is wrong, or nothing of it was asked for
   */
  public static FaultJob read(
      Path scenarios, List<String> globs, List<String> stacks, Pair pair, int repetitions) {
    List<Scenario> scripts = ScenarioFolder.read(scenarios).scenarios();
    FaultCatalogue catalogue = FaultCatalogue.load(scenarios.resolve(CATALOGUE), scripts);
    if (!catalogue.problems().isEmpty()) {
      throw new UsageException(catalogue.problems().stream().map(Problem::toString).toList());
    }
    List<PlantedFault> wanted =
        catalogue.entries().stream()
            .filter(fault -> globs.isEmpty() || matches(globs, fault.fault()))
            .flatMap(fault -> on(stacks, fault).stream())
            .toList();
    if (wanted.isEmpty()) {
      throw new UsageException(List.of("fault: %s over %s matches none".formatted(globs, stacks)));
    }
    List<PlannedFault> planted =
        FaultPlan.plan(new FaultCatalogue(wanted, List.of()), scripts, pair);
    return new FaultJob(planted, clean(wanted, scripts, pair, repetitions));
  }

  private static boolean matches(List<String> globs, String fault) {
    return globs.stream().anyMatch(glob -> IdGlob.of(glob).matches(fault));
  }

  private static Optional<PlantedFault> on(List<String> stacks, PlantedFault fault) {
    List<String> both =
        fault.stacks().stream()
            .filter(stack -> stacks.isEmpty() || stacks.contains(stack))
            .toList();
    return both.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new PlantedFault(
                fault.line(),
                fault.fault(),
                fault.script(),
                fault.sides(),
                both,
                fault.with(),
                fault.finding(),
                fault.cause(),
                fault.station()));
  }

  private static List<PlannedComparison> clean(
      List<PlantedFault> faults, List<Scenario> scripts, Pair pair, int repetitions) {
    return repetitions == 0
        ? List.of()
        : scripts.stream()
            .flatMap(script -> clean(script, stacks(script, faults), pair, repetitions))
            .toList();
  }

  private static List<String> stacks(Scenario script, List<PlantedFault> faults) {
    return faults.stream()
        .filter(fault -> fault.script().equals(script.id()))
        .flatMap(fault -> fault.stacks().stream())
        .distinct()
        .toList();
  }

  private static Stream<PlannedComparison> clean(
      Scenario script, List<String> stacks, Pair pair, int repetitions) {
    return IntStream.iterate(0, i -> i < stacks.size(), i -> i + 2)
        .boxed()
        .flatMap(
            i ->
                Stream.of(NATURAL, GLUED)
                    .map(
                        shape ->
                            new PlannedComparison(
                                shaped(script, shape),
                                pair.dialer(),
                                pair.listener(),
                                script.eth().getFirst(),
                                shape,
                                stacks.get(i),
                                stacks.get(Math.min(i + 1, stacks.size() - 1)),
                                repetitions)));
  }

  private static Scenario shaped(Scenario script, ShapePlan shape) {
    return new Scenario(
        script.id(),
        script.file(),
        script.title(),
        script.spec(),
        script.eth(),
        script.stacks(),
        script.baseline(),
        script.behaviour(),
        script.repeat(),
        script.mutates(),
        Optional.empty(),
        script.steps(),
        script.tags(),
        List.of(shape),
        !shape.equals(NATURAL));
  }

  /** Everything that is to be played. */
  public List<PlannedComparison> plan() {
    return Stream.concat(planted.stream().map(PlannedFault::comparison), clean.stream()).toList();
  }

  /** Plays it all, or as much of it as can be. */
  public FaultTable play(OpenRun open) {
    return new FaultPlay(open.run()).play(this);
  }
}
