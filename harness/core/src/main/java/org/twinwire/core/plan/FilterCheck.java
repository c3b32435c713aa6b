package org.twinwire.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.scenario.EthVersions;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.trace.Stack;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.core.yaml.Suggestion;

/** Lists what exists when a filter matches nothing. */
final class FilterCheck {

  private static final Set<String> ALL_STACKS = sorted(Stack.names().stream());
  private static final Set<String> STACK_WORDS = sorted(StackChoice.words().stream());

  private final Set<String> ids;
  private final Set<String> files;
  private final Set<String> stacks;
  private final Set<String> eth;
  private final Set<String> shapes;

  FilterCheck(List<Scenario> scenarios) {
    ids = sorted(scenarios.stream().map(Scenario::id));
    files = sorted(ids.stream().map(IdGlob::withoutRow));
    stacks = sorted(scenarios.stream().flatMap(s -> s.setting().stacks().stream()));
    eth = sorted(scenarios.stream().flatMap(FilterCheck::versions).map(String::valueOf));
    shapes =
        sorted(scenarios.stream().flatMap(s -> s.setting().shapes().stream()).map(ShapePlan::name));
  }

  /** Returns the versions a scenario can be played with: any, if it names none. */
  private static Stream<Integer> versions(Scenario scenario) {
    return (scenario.setting().eth().isEmpty() ? EthVersions.all() : scenario.setting().eth())
        .stream();
  }

  private static Set<String> sorted(Stream<String> words) {
    return words.collect(Collectors.toCollection(TreeSet::new));
  }

  void check(Filters filters) {
    List<String> problems = new ArrayList<>();
    filters.scenarios().stream()
        .filter(glob -> ids.stream().noneMatch(IdGlob.of(glob)::matches))
        .map(this::noScenario)
        .forEach(problems::add);
    filters.stacks().stream()
        .filter(word -> new StackChoice(word).stacks().stream().noneMatch(stacks::contains))
        .map(word -> noneOf("stack", stacks, word, Suggestion.of(STACK_WORDS, word)))
        .forEach(problems::add);
    filters.eth().stream()
        .map(String::valueOf)
        .filter(version -> !eth.contains(version))
        .map(version -> noneOf("eth", eth, version, ""))
        .forEach(problems::add);
    filters.shapes().stream()
        .filter(glob -> shapes.stream().noneMatch(IdGlob.of(glob)::matches))
        .map(glob -> noneOf("shape", shapes, glob, Suggestion.of(shapes, glob)))
        .forEach(problems::add);
    filters
        .baseline()
        .filter(stack -> !Stack.names().contains(stack))
        .map(stack -> noneOf("baseline", ALL_STACKS, stack, Suggestion.of(ALL_STACKS, stack)))
        .ifPresent(problems::add);
    throwAny(problems);
  }

  private static String noneOf(String filter, Set<String> known, String given, String hint) {
    String expected = "one of " + String.join(", ", known) + hint;
    return "%s: got %s, expected %s".formatted(filter, given, expected);
  }

  private String noScenario(String glob) {
    String families =
        String.join(", ", sorted(files.stream().map(id -> id.replaceFirst("/.*", "/*"))));
    String expected = "an id or a glob such as " + families + Suggestion.of(files, glob);
    return "scenario: got %s, which matches none of %d, expected %s"
        .formatted(glob, ids.size(), expected);
  }

  static List<PlannedComparison> notEmpty(List<PlannedComparison> plan) {
    if (plan.isEmpty()) {
      throwAny(
          List.of("filters: got no comparison that matches all of them, expected at least one"));
    }
    return plan;
  }

  private static void throwAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new NothingMatchesException(problems);
    }
  }
}
