package org.twinwire.core.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;

/**
 * One scenario file, or one row of its {@code matrix}.
 *
 * @param id path without extension, such as {@code headers/by-number}; matrix rows add {@code
 *     [key=value,…]}
 * @param file where it was read from, for messages
 * @param spec the section it tests, for a person
 * @param rules what it tests; they decide how grave a deviation is
 * @param eth eth versions it runs with; empty: the newest that both nodes offer
 * @param stacks candidate stacks
 * @param baseline baseline stack
 * @param behaviour body of {@code PUT /v1/behaviour} per role, keys in the order of the file;
 *     absent: the node's defaults
 * @param repeat attempts per side; empty: the run's default
 * @param mutates whether nodes must be started afresh for it
 * @param within upper bound for the ratio of each step's medians, whichever side is slower; empty:
 *     the usual one
 * @param shapes what happens to the bytes between the nodes; each is a comparison of its own
 * @param tapped whether the bytes pass the tap, in the natural shape too
 */
public record Scenario(
    String id,
    String file,
    String title,
    String spec,
    List<ConformanceRule> rules,
    List<Integer> eth,
    List<String> stacks,
    String baseline,
    Map<Role, Map<String, Object>> behaviour,
    Optional<Integer> repeat,
    boolean mutates,
    Optional<Double> within,
    List<Step> steps,
    List<String> tags,
    List<ShapePlan> shapes,
    boolean tapped) {

  public static final List<String> DEFAULT_STACKS = List.of(Stack.MPLEX.name());
  public static final String DEFAULT_BASELINE = Stack.RLPX.name();
  public static final List<ShapePlan> DEFAULT_SHAPES = List.of(new ShapePlan.One(Shaping.NATURAL));

  public Scenario {
    rules = List.copyOf(rules);
    eth = List.copyOf(eth);
    stacks = List.copyOf(stacks);
    behaviour = copy(behaviour);
    steps = List.copyOf(steps);
    tags = List.copyOf(tags);
    shapes = List.copyOf(shapes);
  }

  /**
   * Whether the script says something over a stack: one that it names as candidate or baseline, or
   * any, when it compares RLPx with streams and so is about none in particular.
   */
  public boolean makesSenseOn(String stack) {
    Set<String> named = new HashSet<>(stacks);
    named.add(baseline);
    boolean general = named.size() > 1 && named.contains(Stack.RLPX.name());
    return general || named.contains(stack);
  }

  /** The same script, untimed, under one shape; the natural one without a tap. */
  public Scenario shaped(Shaping shaping) {
    return new Scenario(
        id,
        file,
        title,
        spec,
        rules,
        eth,
        stacks,
        baseline,
        behaviour,
        repeat,
        mutates,
        Optional.empty(),
        steps,
        tags,
        List.of(new ShapePlan.One(shaping)),
        !shaping.isNatural());
  }

  /** The same script over one stack, held against itself. */
  public Scenario over(String stack) {
    return new Scenario(
        id,
        file,
        title,
        spec,
        rules,
        eth,
        List.of(stack),
        stack,
        behaviour,
        repeat,
        mutates,
        within,
        steps,
        tags,
        shapes,
        tapped);
  }

  /** The same script with other behaviours, as a scenario of its own. */
  public Scenario behaving(String otherId, Map<Role, Map<String, Object>> otherBehaviour) {
    return new Scenario(
        otherId,
        file,
        title,
        spec,
        rules,
        eth,
        stacks,
        baseline,
        otherBehaviour,
        repeat,
        mutates,
        within,
        steps,
        tags,
        shapes,
        tapped);
  }

  /**
   * Whether what it tests is binding: one of its rules is. A scenario that names none says itself
   * what has to be.
   */
  public boolean isBinding() {
    return rules.isEmpty() || rules.stream().anyMatch(ConformanceRule::isBinding);
  }

  /** The same script with more of a behaviour; what the script itself says of a key stays. */
  public Scenario behavingToo(Map<Role, Map<String, Object>> more) {
    Map<Role, Map<String, Object>> merged = new EnumMap<>(Role.class);
    merged.putAll(behaviour);
    more.forEach(
        (role, body) -> {
          Map<String, Object> all = new LinkedHashMap<>(body);
          all.putAll(behaviour.getOrDefault(role, Map.of()));
          merged.put(role, all);
        });
    return behaving(id, merged);
  }

  private static Map<Role, Map<String, Object>> copy(Map<Role, Map<String, Object>> behaviour) {
    Map<Role, Map<String, Object>> copy = new EnumMap<>(Role.class);
    behaviour.forEach(
        (role, body) -> copy.put(role, Collections.unmodifiableMap(new LinkedHashMap<>(body))));
    return Collections.unmodifiableMap(copy);
  }
}
