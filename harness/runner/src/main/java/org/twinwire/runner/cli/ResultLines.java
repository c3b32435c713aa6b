package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Verdict;
import org.twinwire.runner.run.Explanation;

/** Results as lines for a person. */
public final class ResultLines {

  private ResultLines() {}

  /** Whether a comparison makes the build fail. */
  public static boolean isBad(Comparison comparison) {
    return switch (comparison.verdict()) {
      case FAIL, ERROR, XPASS -> true;
      case PASS, UNSUPPORTED, XFAIL -> false;
    };
  }

  /** Progress: one comparison. */
  public static String line(int done, int total, Comparison comparison, Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "[%d/%d] %-11s %s (%.2f s)",
        done,
        total,
        comparison.verdict(),
        Explanation.name(comparison),
        elapsed.toMillis() / 1000.0);
  }

  static void print(RunResults results, PrintWriter lines) {
    for (Comparison comparison : results.comparisons()) {
      if (isBad(comparison)) {
        lines.println();
        lines.println(Explanation.text(comparison));
      }
    }
    lines.println();
    lines.println(totals(results));
    lines.flush();
  }

  private static String totals(RunResults results) {
    RunResults.Totals totals = results.totals();
    return "%d comparisons in %.1f s: %d %s, %d %s, %d %s, %d %s, %d %s, %d %s"
        .formatted(
            results.comparisons().size(),
            results.run().elapsedMillis() / 1000.0,
            totals.pass(),
            Verdict.PASS,
            totals.fail(),
            Verdict.FAIL,
            totals.error(),
            Verdict.ERROR,
            totals.unsupported(),
            Verdict.UNSUPPORTED,
            totals.xfail(),
            Verdict.XFAIL,
            totals.xpass(),
            Verdict.XPASS);
  }
}
