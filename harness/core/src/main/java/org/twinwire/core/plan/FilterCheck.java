package org.twinwire.core.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.Suggestion;

/** Tells somebody who filters for what there is not what there is. */
final class FilterCheck {

  private final Set<String> ids;
  private final Set<String> stacks;
  private final Set<Integer> eth;

  FilterCheck(List<Scenario> scenarios) {
    ids = scenarios.stream().map(Scenario::id).collect(Collectors.toCollection(TreeSet::new));
    stacks = collect(scenarios.stream().map(Scenario::stacks).toList());
    eth = collect(scenarios.stream().map(Scenario::eth).toList());
  }

  private static <T> Set<T> collect(List<List<T>> lists) {
    return lists.stream().flatMap(List::stream).collect(Collectors.toCollection(TreeSet::new));
  }

  void check(Filters filters) {
    List<String> problems = new ArrayList<>();
    filters.scenarios().stream()
        .filter(this::matchesNone)
        .map(this::noScenario)
        .forEach(problems::add);
    for (String stack : filters.stacks()) {
      if (!stacks.contains(stack)) {
        problems.add("stack: " + stack + " (expected one of " + stacks + hint(stacks, stack) + ")");
      }
    }
    filters.eth().stream()
        .filter(version -> !eth.contains(version))
        .forEach(version -> problems.add("eth: " + version + " (expected one of " + eth + ")"));
    throwAny(problems);
  }

  static List<PlannedComparison> notEmpty(List<PlannedComparison> plan) {
    if (plan.isEmpty()) {
      throwAny(List.of("filters: nothing matches all of them (expected: at least one comparison)"));
    }
    return plan;
  }

  private static void throwAny(List<String> problems) {
    if (!problems.isEmpty()) {
      throw new NothingMatchesException(problems);
    }
  }

  private boolean matchesNone(String glob) {
    return ids.stream().noneMatch(IdGlob.of(glob)::matches);
  }

  private String noScenario(String glob) {
    Set<String> files = ids.stream().map(IdGlob::withoutRow).collect(Collectors.toSet());
    String hint = hint(files, glob);
    String families =
        ids.stream()
            .map(id -> id.replaceFirst("/.*", "/*"))
            .distinct()
            .collect(Collectors.joining(", "));
    return "scenario: "
        + glob
        + " matches none of "
        + ids.size()
        + " (expected: an id or a glob such as "
        + families
        + hint
        + ")";
  }

  private static String hint(Collection<String> known, String given) {
    return Suggestion.among(known, given).map(s -> "; did you mean " + s + "?").orElse("");
  }
}
