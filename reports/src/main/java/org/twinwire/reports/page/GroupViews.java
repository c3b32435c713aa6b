package org.twinwire.reports.page;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Reason;
import org.twinwire.core.results.ReasonGroup;
import org.twinwire.core.results.ReasonGroups;

/**
 * The comparisons with some verdicts, an entry per reason.
 *
 * @param text such as {@code 155 FAIL for 1 reason}
 */
record GroupViews(String text, List<GroupView> all) {

  /** Largest number of groups of failures on the page; the list of comparisons has all. */
  private static final int SHOWN = 50;

  GroupViews {
    all = List.copyOf(all);
  }

  static GroupViews of(List<ComparisonView> views, Collection<Verdict> verdicts) {
    ReasonGroups groups =
        ReasonGroups.of(views.stream().map(ComparisonView::comparison).toList(), verdicts);
    Map<Reason, List<ComparisonView>> byReason =
        views.stream()
            .filter(view -> verdicts.contains(view.comparison().verdict()))
            .collect(Collectors.groupingBy(view -> Reason.of(view.comparison())));
    List<ReasonGroup> ordered = groups.groups();
    return new GroupViews(
        groups.text(),
        IntStream.range(0, ordered.size())
            .mapToObj(i -> view(i + 1, byReason.get(ordered.get(i).reason())))
            .toList());
  }

  private static GroupView view(int number, List<ComparisonView> views) {
    return new GroupView(number, views.getFirst().comparison().verdict(), views);
  }

  public List<GroupView> shown() {
    return all.stream().limit(SHOWN).toList();
  }

  /** Returns how many comparisons are in groups that are not shown. */
  public int omitted() {
    return all.stream().skip(SHOWN).mapToInt(GroupView::count).sum();
  }
}
