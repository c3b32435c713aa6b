package org.twinwire.runner.cli;

import java.io.PrintWriter;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;

/** Formats results for a person. */
public final class ResultLines {

  private ResultLines() {}

  /** Tests whether a comparison makes the build fail. */
  public static boolean isBad(Comparison comparison) {
    return switch (comparison.verdict()) {
      case FAIL, ERROR, XPASS -> true;
      case PASS, UNSUPPORTED, XFAIL -> false;
    };
  }

  static void print(RunResults results, PrintWriter lines) {
    GroupLines.print(results.comparisons(), lines);
    lines.println();
    lines.println(totals(results));
    lines.flush();
  }

  private static String totals(RunResults results) {
    RunResults.Totals totals = results.totals();
    return "%d comparisons in %.1f s: %d %s, %d %s, %d %s, %d %s, %d %s, %d %s; %d deviation%s"
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
            Verdict.XPASS,
            totals.deviations(),
            totals.deviations() == 1 ? "" : "s");
  }
}
