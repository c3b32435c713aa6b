package org.twinwire.core.scenario;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Stack;

/**
 * One scenario file, or one row of its {@code matrix}.
 *
 * @param behaviour body of {@code PUT /v1/behaviour} per role, keys in the order of the file;
 *     absent: the node's defaults
 * @param repeat attempts per side; empty: the run's default
 * @param mutates whether it needs newly started nodes
 * @param within upper bound for the ratio of the sides' medians of each step, whichever is slower;
 *     empty: the default
 */
public record Scenario(
    About about,
    Setting setting,
    Map<Role, Map<String, Object>> behaviour,
    Optional<Integer> repeat,
    boolean mutates,
    Optional<Double> within,
    List<Step> steps) {

  static final List<String> DEFAULT_STACKS = List.of(Stack.MPLEX.name());
  static final String DEFAULT_BASELINE = Stack.RLPX.name();
  public static final List<ShapePlan> DEFAULT_SHAPES = List.of(new ShapePlan.One(Shaping.NATURAL));

  public Scenario {
    behaviour = copy(behaviour);
    steps = List.copyOf(steps);
  }

  /** Returns the path without extension, such as {@code headers/by-number}; see {@link About}. */
  public String id() {
    return about.id();
  }

  /**
   * Tells whether the script makes sense over a stack: over those that it names, or over any if it
   * compares RLPx with streams and so is about none in particular.
   */
  public boolean makesSenseOn(String stack) {
    Set<String> named = new HashSet<>(setting.stacks());
    named.add(setting.baseline());
    boolean general = named.size() > 1 && named.contains(Stack.RLPX.name());
    return general || named.contains(stack);
  }

  /**
   * Returns the same script without {@code within} and in one shape; the natural one has no tap.
   */
  public Scenario shaped(Shaping shaping) {
    return new Scenario(
        about, setting.shaped(shaping), behaviour, repeat, mutates, Optional.empty(), steps);
  }

  /** Returns the same script over one stack, compared with itself. */
  public Scenario over(String stack) {
    return new Scenario(about, setting.over(stack), behaviour, repeat, mutates, within, steps);
  }

  /** Returns the same script with other behaviours and its own id. */
  public Scenario behaving(String otherId, Map<Role, Map<String, Object>> otherBehaviour) {
    return new Scenario(
        about.named(otherId), setting, otherBehaviour, repeat, mutates, within, steps);
  }

  /**
   * Returns the same script with a name for the other stack of the comparison.
   *
   * @param other the one of the two that the first session is not over
   */
  public Scenario beside(String other) {
    List<Step> named = steps.stream().map(step -> step.beside(other)).toList();
    return new Scenario(about, setting, behaviour, repeat, mutates, within, named);
  }

  /** Returns whether it opens sessions beside the first one. */
  public boolean hasSeveralSessions() {
    return steps.stream().anyMatch(step -> !step.isOfFirstSession());
  }

  /** Returns the step, and those that run together with it, which come after it. */
  public List<Integer> group(int first) {
    return IntStream.range(first, steps.size())
        .takeWhile(step -> step == first || steps.get(step).joins())
        .boxed()
        .toList();
  }

  /** Returns the first of the steps that run together with a step: itself if it runs alone. */
  public int groupOf(int step) {
    return steps.get(step).joins() ? groupOf(step - 1) : step;
  }

  /** Returns the stacks of the sessions that are over another stack than the first. */
  public Set<String> besideStacks() {
    return steps.stream()
        .flatMap(
            step -> step.action() instanceof Action.Connect c ? c.stack().stream() : Stream.empty())
        .map(SessionStack::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** Returns the nodes that it makes discover, which ask the bootnode of the other one. */
  public Set<Role> discoverers() {
    return steps.stream()
        .filter(step -> step.action() instanceof Action.Discover)
        .map(Step::by)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Role.class)));
  }

  /** Returns the kinds of requests that it sends, as the node contract names them. */
  public Set<String> requestKinds() {
    return steps.stream()
        .flatMap(step -> step.action().asked().stream())
        .map(request -> request.kind().word())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /**
   * Tells whether it tests something binding: one of its rules is, or it names none and is itself
   * the rule.
   */
  public boolean isBinding() {
    return about.rules().isEmpty() || about.rules().stream().anyMatch(ConformanceRule::isBinding);
  }

  /** Returns the same script with more keys of behaviour; keys of the script itself win. */
  public Scenario behavingToo(Map<Role, Map<String, Object>> more) {
    Map<Role, Map<String, Object>> merged = new EnumMap<>(Role.class);
    merged.putAll(behaviour);
    more.forEach(
        (role, body) -> {
          Map<String, Object> all = new LinkedHashMap<>(body);
          all.putAll(behaviour.getOrDefault(role, Map.of()));
          merged.put(role, all);
        });
    return behaving(id(), merged);
  }

  private static Map<Role, Map<String, Object>> copy(Map<Role, Map<String, Object>> behaviour) {
    Map<Role, Map<String, Object>> copy = new EnumMap<>(Role.class);
    behaviour.forEach(
        (role, body) -> copy.put(role, Collections.unmodifiableMap(new LinkedHashMap<>(body))));
    return Collections.unmodifiableMap(copy);
  }

  /**
   * What a person reads of a scenario, and where it comes from.
   *
   * @param id path without extension, such as {@code headers/by-number}; matrix rows add {@code
   *     [key=value,…]}
   * @param file that it was read from, for messages
   * @param spec the section of the specification that it tests, for readers
   * @param rules that it tests; they decide the severity of a deviation
   */
  public record About(
      String id,
      String file,
      String title,
      String spec,
      List<ConformanceRule> rules,
      List<String> tags) {

    public About {
      rules = List.copyOf(rules);
      tags = List.copyOf(tags);
    }

    private About named(String otherId) {
      return new About(otherId, file, title, spec, rules, tags);
    }
  }

  /**
   * What a scenario is played over; each combination is a comparison of its own.
   *
   * @param eth versions; empty: the newest that both nodes offer
   * @param stacks candidate stacks
   * @param baseline baseline stack
   * @param shapes what happens to the bytes between the nodes
   * @param tapped whether the bytes pass the tap even in the natural shape
   */
  public record Setting(
      List<Integer> eth,
      List<String> stacks,
      String baseline,
      List<ShapePlan> shapes,
      boolean tapped) {

    public Setting {
      eth = List.copyOf(eth);
      stacks = List.copyOf(stacks);
      shapes = List.copyOf(shapes);
    }

    private Setting shaped(Shaping shaping) {
      return new Setting(
          eth, stacks, baseline, List.of(new ShapePlan.One(shaping)), !shaping.isNatural());
    }

    private Setting over(String stack) {
      return new Setting(eth, List.of(stack), stack, shapes, tapped);
    }
  }
}
