package org.twinwire.core.faults;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Role;

/**
 * Every entry of a catalogue × side × stack as comparisons. As a comparison plays two stacks, each
 * takes the next two of an entry; the last of an odd number is held against itself.
 */
public final class FaultPlan {

  private static final int STACKS_AT_ONCE = 2;

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
                    "script: " + fault.script() + " (expected: the id of a scenario)"));
  }

  private static Stream<PlannedFault> of(
      PlantedFault fault, Role side, Scenario script, Pair pair) {
    Scenario planted = planted(fault, side, script);
    List<String> stacks = fault.stacks();
    return IntStream.iterate(0, i -> i < stacks.size(), i -> i + STACKS_AT_ONCE)
        .mapToObj(
            i ->
                new PlannedComparison(
                    planted,
                    pair.dialer(),
                    pair.listener(),
                    planted.eth().getFirst(),
                    new ShapePlan.One(Shaping.NATURAL),
                    stacks.get(i),
                    stacks.get(Math.min(i + 1, stacks.size() - 1)),
                    1))
        .map(comparison -> new PlannedFault(fault, side, comparison));
  }

  /** The script with the fault in the behaviour of one node, and an id of its own. */
  private static Scenario planted(PlantedFault fault, Role side, Scenario script) {
    Map<Role, Map<String, Object>> behaviour = new EnumMap<>(Role.class);
    behaviour.putAll(script.behaviour());
    Map<String, Object> own = new LinkedHashMap<>(behaviour.getOrDefault(side, Map.of()));
    own.put("fault", fault.fault());
    own.putAll(fault.with());
    behaviour.put(side, own);
    return new Scenario(
        id(fault, side),
        script.file(),
        script.title(),
        script.spec(),
        script.eth(),
        fault.stacks(),
        fault.stacks().getFirst(),
        behaviour,
        Optional.of(1),
        script.mutates(),
        Optional.empty(),
        script.steps(),
        script.tags());
  }

  /** Named like a matrix row, or as more keys of one. */
  private static String id(PlantedFault fault, Role side) {
    String script = fault.script();
    String keys = "fault=%s,side=%s]".formatted(fault.fault(), side.word());
    return script.endsWith("]")
        ? script.substring(0, script.length() - 1) + "," + keys
        : script + "[" + keys;
  }
}
