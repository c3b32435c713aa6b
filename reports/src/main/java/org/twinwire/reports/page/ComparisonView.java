package org.twinwire.reports.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;
import org.twinwire.reports.text.FindingLine;
import org.twinwire.reports.text.OccurrenceText;
import org.twinwire.reports.text.Templates;

/**
 * A comparison within the page.
 *
 * @param pair dialer and listener; empty if the only pair is a node with itself
 */
record ComparisonView(Comparison comparison, String anchor, String pair, Templates templates) {

  public String family() {
    int slash = comparison.scenario().indexOf('/');
    return slash < 0 ? "other" : comparison.scenario().substring(0, slash);
  }

  public boolean natural() {
    return comparison.shape().equals("natural");
  }

  public List<FindingLine> findings() {
    return FindingLine.of(comparison);
  }

  /** Returns the link of the known issue if it is safe to follow; otherwise empty. */
  public String issueLink() {
    return comparison
        .knownIssue()
        .map(Comparison.KnownIssueNote::link)
        .filter(link -> link.matches("https?://\\S+"))
        .orElse("");
  }

  public String dialer() {
    return ShortAddress.in(comparison.pair().dialer());
  }

  public String listener() {
    return ShortAddress.in(comparison.pair().listener());
  }

  /** Returns what the search finds in addition to the text shown. */
  public String words() {
    Stream<String> findings =
        Stream.of(comparison.baseline(), comparison.candidate()).flatMap(ComparisonView::words);
    return Stream.concat(Stream.of(comparison.spec(), comparison.shape()), findings)
        .distinct()
        .collect(Collectors.joining(" "))
        .toLowerCase(Locale.ROOT);
  }

  /** Returns steps, ladders, findings, ledger and log as packed HTML. */
  public String packed() {
    Map<String, Object> values = Map.of("view", DetailView.of(comparison, anchor));
    return Packed.pack(templates.text("details.html.peb", values));
  }

  private static Stream<String> words(Side side) {
    return Stream.concat(
        side.findings().stream().map(ComparisonView::words),
        side.occurrences().stream().map(OccurrenceText::of));
  }

  private static String words(Finding finding) {
    return String.join(" ", List.of(finding.type().name(), finding.cause(), finding.message()));
  }
}
