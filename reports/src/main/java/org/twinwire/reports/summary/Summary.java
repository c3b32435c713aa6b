package org.twinwire.reports.summary;

import static java.util.Map.entry;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ReasonGroups;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.trace.TimeText;
import org.twinwire.reports.faults.FaultsView;
import org.twinwire.reports.interop.InteropView;
import org.twinwire.reports.text.Addresses;
import org.twinwire.reports.text.BuildBreakers;
import org.twinwire.reports.text.Headline;
import org.twinwire.reports.text.TapCostText;
import org.twinwire.reports.text.Templates;

/**
 * Writes {@code summary.md}: what a reviewer needs to know about the run without opening the
 * report.
 */
public final class Summary {

  /** Reasons of failures shown with an example. A CI page takes about a megabyte. */
  private static final int MAX_EXAMPLES = 50;

  /** Reasons why something is unsupported. */
  private static final int MAX_UNSUPPORTED = 50;

  /** Known issues shown with their evidence. */
  private static final int MAX_KNOWN = 300;

  /** Lines of the list of all comparisons. */
  private static final int MAX_LISTED = 2000;

  private Summary() {}

  /** Renders to {@code out}, which stays open. */
  public static void write(RunResults results, Writer out) throws IOException {
    ReasonGroups failures = ReasonGroups.of(results.comparisons(), BuildBreakers.of(results));
    ReasonGroups unsupported =
        ReasonGroups.of(results.comparisons(), EnumSet.of(Verdict.UNSUPPORTED));
    ReasonGroups deviations =
        ReasonGroups.of(
            results.comparisons().stream().filter(c -> c.deviations() > 0).toList(),
            EnumSet.of(Verdict.PASS));
    List<Comparison> known =
        results.comparisons().stream().filter(c -> c.verdict() == Verdict.XFAIL).toList();
    Templates.markdown()
        .write(
            "summary.md.peb",
            Map.ofEntries(
                entry("headline", Headline.of(results)),
                entry("results", results),
                entry("elapsed", TimeText.millis(results.run().elapsedMillis())),
                entry("addresses", Addresses.of(results.comparisons())),
                entry("versions", new TreeMap<>(results.run().versions())),
                entry("tap", results.run().tapCost().map(TapCostText::of).orElse("")),
                entry("faults", results.faults().map(FaultsView::of)),
                entry("failureText", failures.text()),
                entry("failures", GroupExcerpt.of(failures, MAX_EXAMPLES)),
                entry("omitted", GroupExcerpt.omitted(failures, MAX_EXAMPLES)),
                entry("interop", InteropView.of(results)),
                entry("deviationText", deviations.text()),
                entry("deviations", GroupExcerpt.of(deviations, MAX_EXAMPLES)),
                entry("omittedDeviations", GroupExcerpt.omitted(deviations, MAX_EXAMPLES)),
                entry("unsupportedText", unsupported.text()),
                entry("unsupported", GroupExcerpt.of(unsupported, MAX_UNSUPPORTED)),
                entry("omittedUnsupported", GroupExcerpt.omitted(unsupported, MAX_UNSUPPORTED)),
                entry("known", known.stream().limit(MAX_KNOWN).map(ComparisonExcerpt::of).toList()),
                entry("omittedKnown", Math.max(0, known.size() - MAX_KNOWN)),
                entry("listed", results.comparisons().stream().limit(MAX_LISTED).toList()),
                entry("unlisted", Math.max(0, results.comparisons().size() - MAX_LISTED))),
            out);
  }
}
