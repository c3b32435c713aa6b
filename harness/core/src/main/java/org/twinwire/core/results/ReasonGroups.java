package org.twinwire.core.results;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;

/**
 * The comparisons of a run, grouped by verdict and reason.
 *
 * @param groups the gravest verdict first; within a verdict the largest group first
 */
public record ReasonGroups(List<ReasonGroup> groups) {

  private static final Comparator<ReasonGroup> GRAVE_AND_LARGE_FIRST =
      comparing(ReasonGroup::verdict, Verdict.GRAVEST_FIRST)
          .thenComparing(comparingInt(ReasonGroup::count).reversed());

  public ReasonGroups {
    groups = List.copyOf(groups);
  }

  /** Groups the comparisons that have one of these verdicts; each group keeps their order. */
  public static ReasonGroups of(Collection<Comparison> comparisons, Collection<Verdict> verdicts) {
    Map<Reason, List<Comparison>> byReason =
        comparisons.stream()
            .filter(comparison -> verdicts.contains(comparison.verdict()))
            .collect(Collectors.groupingBy(Reason::of, LinkedHashMap::new, Collectors.toList()));
    return new ReasonGroups(
        byReason.entrySet().stream()
            .map(entry -> new ReasonGroup(entry.getKey(), entry.getValue()))
            .sorted(GRAVE_AND_LARGE_FIRST)
            .toList());
  }

  public boolean isEmpty() {
    return groups.isEmpty();
  }

  /** Returns the number of comparisons in all groups. */
  public int count() {
    return groups.stream().mapToInt(ReasonGroup::count).sum();
  }

  /**
   * Returns the totals, such as {@code 155 FAIL for 1 reason, 1,796 UNSUPPORTED for 12 reasons}.
   */
  public String text() {
    return groups.stream()
        .map(ReasonGroup::verdict)
        .distinct()
        .map(this::text)
        .collect(Collectors.joining(", "));
  }

  private String text(Verdict verdict) {
    List<ReasonGroup> same = groups.stream().filter(g -> g.verdict() == verdict).toList();
    return String.format(
        Locale.ROOT,
        "%,d %s for %d reason%s",
        new ReasonGroups(same).count(),
        verdict,
        same.size(),
        same.size() == 1 ? "" : "s");
  }
}
