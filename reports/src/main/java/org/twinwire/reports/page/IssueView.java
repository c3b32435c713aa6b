package org.twinwire.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison.KnownIssueNote;

/** A known issue with the comparisons that failed as it says. */
record IssueView(KnownIssueNote note, List<ComparisonView> seen) {

  /** Comparisons told with their evidence; the rest are counted. */
  private static final int TOLD = 20;

  static List<IssueView> of(List<ComparisonView> views) {
    Map<KnownIssueNote, List<ComparisonView>> byNote =
        views.stream()
            .filter(view -> view.comparison().verdict() == Verdict.XFAIL)
            .collect(
                Collectors.groupingBy(IssueView::note, LinkedHashMap::new, Collectors.toList()));
    return byNote.entrySet().stream().map(e -> new IssueView(e.getKey(), e.getValue())).toList();
  }

  public List<ComparisonView> told() {
    return seen.stream().limit(TOLD).toList();
  }

  public int untold() {
    return Math.max(0, seen.size() - TOLD);
  }

  /** Such as {@code LOST held-buffer}: what was found, each once. */
  public List<String> found() {
    return seen.stream()
        .flatMap(view -> view.findings().stream())
        .map(line -> line.finding().type().name() + " " + line.finding().cause())
        .distinct()
        .toList();
  }

  public String link() {
    return seen.getFirst().issueLink();
  }

  private static KnownIssueNote note(ComparisonView view) {
    return view.comparison()
        .knownIssue()
        .orElseGet(() -> new KnownIssueNote(view.comparison().reason(), "", "", Optional.empty()));
  }
}
