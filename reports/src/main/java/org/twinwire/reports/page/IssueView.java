package org.twinwire.reports.page;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison.KnownIssueNote;

/** A known issue with the comparisons that failed as it says. */
record IssueView(KnownIssueNote note, List<ComparisonView> failed) {

  /** Comparisons shown with their evidence; the rest are counted. */
  private static final int SHOWN = 20;

  static List<IssueView> of(List<ComparisonView> views) {
    Map<KnownIssueNote, List<ComparisonView>> byNote =
        views.stream()
            .filter(view -> view.comparison().verdict() == Verdict.XFAIL)
            .collect(
                Collectors.groupingBy(IssueView::note, LinkedHashMap::new, Collectors.toList()));
    return byNote.entrySet().stream().map(e -> new IssueView(e.getKey(), e.getValue())).toList();
  }

  public List<ComparisonView> shown() {
    return failed.stream().limit(SHOWN).toList();
  }

  public int omitted() {
    return Math.max(0, failed.size() - SHOWN);
  }

  /** Lists what was found, each once, such as {@code LOST held-buffer}. */
  public List<String> found() {
    return failed.stream()
        .flatMap(view -> view.findings().stream())
        .map(line -> line.finding().type().name() + " " + line.finding().cause())
        .distinct()
        .toList();
  }

  public String link() {
    return failed.getFirst().issueLink();
  }

  private static KnownIssueNote note(ComparisonView view) {
    return view.comparison()
        .knownIssue()
        .orElseGet(() -> new KnownIssueNote(view.comparison().reason(), "", "", Optional.empty()));
  }
}
