package org.twinwire.core.fault;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.plan.EthChoice;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

/**
 * Plans a comparison for every entry of a catalogue × side × stack, and the same scripts without a
 * fault. Each comparison takes the next two stacks; the last of an odd number is compared with
 * itself.
 */
public final class FaultPlan {

  private static final int STACKS_AT_ONCE = 2;
  private static final long QUIET_MILLIS = 5;

  /** Collects the bytes of each direction until it is quiet. */
  private static final Shaping GLUED =
      new Shaping(
          "glue",
          Stream.of(Role.values())
              .map(role -> new Spot(role, new Shape.Glue(QUIET_MILLIS), new Trigger.Start()))
              .toList());

  private FaultPlan() {}

  /**
   * Plans one attempt of each.
   *
   * @throws IllegalArgumentException if an entry's script is not among the scenarios
   */
  public static List<PlannedFault> plan(
      FaultCatalogue catalogue, List<Scenario> scenarios, Pair pair) {
    return catalogue.entries().stream()
        .flatMap(
            fault ->
                fault.sides().stream()
                    .flatMap(side -> of(fault, side, script(fault, scenarios), pair)))
        .toList();
  }

  private static Scenario script(PlantedFault fault, List<Scenario> scenarios) {
    return scenarios.stream()
        .filter(scenario -> scenario.id().equals(fault.script()))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "script: got " + fault.script() + ", expected the id of a scenario"));
  }

  /** Plans the scripts of these faults on their stacks without a fault, natural and glued. */
  public static List<PlannedComparison> clean(
      List<PlantedFault> faults, List<Scenario> scenarios, Pair pair, int repetitions) {
    return scenarios.stream()
        .flatMap(
            script ->
                inPairs(stacks(script, faults))
                    .flatMap(
                        two ->
                            Stream.of(script.shaped(Shaping.NATURAL), script.shaped(GLUED))
                                .map(shaped -> comparison(shaped, two, pair, repetitions))))
        .toList();
  }

  private static List<String> stacks(Scenario script, List<PlantedFault> faults) {
    return faults.stream()
        .filter(fault -> fault.script().equals(script.id()))
        .flatMap(fault -> fault.stacks().stream())
        .distinct()
        .toList();
  }

  private static Stream<PlannedFault> of(
      PlantedFault fault, Role side, Scenario script, Pair pair) {
    Scenario planted = planted(fault, side, script);
    return inPairs(fault.stacks())
        .map(two -> new PlannedFault(fault, side, comparison(planted, two, pair, 1)));
  }

  private static Stream<List<String>> inPairs(List<String> stacks) {
    return IntStream.iterate(0, i -> i < stacks.size(), i -> i + STACKS_AT_ONCE)
        .mapToObj(i -> stacks.subList(i, Math.min(i + STACKS_AT_ONCE, stacks.size())));
  }

  private static PlannedComparison comparison(
      Scenario script, List<String> stacks, Pair pair, int attempts) {
    return new PlannedComparison(
        script,
        pair.dialer(),
        pair.listener(),
        version(script),
        script.setting().shapes().getFirst(),
        stacks.getFirst(),
        stacks.getLast(),
        attempts);
  }

  private static EthChoice version(Scenario script) {
    return script.setting().eth().stream()
        .findFirst()
        .<EthChoice>map(EthChoice.Exactly::new)
        .orElseGet(EthChoice.NewestCommon::new);
  }

  /** Returns the script with the fault in the behaviour of one node, and with its own id. */
  private static Scenario planted(PlantedFault fault, Role side, Scenario script) {
    Map<Role, Map<String, Object>> behaviour = new EnumMap<>(Role.class);
    behaviour.putAll(script.behaviour());
    Map<String, Object> own = new LinkedHashMap<>(behaviour.getOrDefault(side, Map.of()));
    own.put("fault", fault.fault());
    own.putAll(fault.with());
    behaviour.put(side, own);
    return script.shaped(Shaping.NATURAL).behaving(id(fault, side), behaviour);
  }

  /** Returns an id like that of a matrix row, or with more keys if the script is one. */
  private static String id(PlantedFault fault, Role side) {
    String script = fault.script();
    String keys = "fault=%s,side=%s]".formatted(fault.fault(), side.word());
    return script.endsWith("]")
        ? script.substring(0, script.length() - 1) + "," + keys
        : script + "[" + keys;
  }
}
