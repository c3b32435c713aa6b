package org.twinwire.reports.summary;

import java.io.IOException;
import java.io.Writer;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Verdict;
import org.twinwire.reports.text.Headline;
import org.twinwire.reports.text.Templates;
import org.twinwire.reports.text.TimeText;

/** {@code summary.md}: what a reviewer needs of the run without opening the report. */
public final class Summary {

  /** Failures told in full. Pages of CI runs take about a megabyte. */
  private static final int MAX_TOLD = 50;

  /** Lines of each folded list. */
  private static final int MAX_LISTED = 2000;

  private Summary() {}

  /** Renders to {@code out}, which stays open. */
  public static void write(RunResults results, Writer out) throws IOException {
    List<Comparison> failures = of(results, EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.XPASS));
    Templates.markdown()
        .write(
            "summary.md.peb",
            Map.of(
                "headline", Headline.of(results),
                "results", results,
                "elapsed", TimeText.millis(results.run().elapsedMillis()),
                "versions", new TreeMap<>(results.run().versions()),
                "failures", failures.stream().limit(MAX_TOLD).toList(),
                "untold", Math.max(0, failures.size() - MAX_TOLD),
                "known", listed(of(results, EnumSet.of(Verdict.XFAIL))),
                "listed", listed(results.comparisons()),
                "unlisted", Math.max(0, results.comparisons().size() - MAX_LISTED)),
            out);
  }

  private static List<Comparison> of(RunResults results, Set<Verdict> verdicts) {
    return results.comparisons().stream().filter(c -> verdicts.contains(c.verdict())).toList();
  }

  private static List<Comparison> listed(List<Comparison> comparisons) {
    return comparisons.stream().limit(MAX_LISTED).toList();
  }
}
