package org.twinwire.runner.run;

import java.util.List;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Verdict;

/** Counts comparisons by verdict. */
final class RunTotals {

  private RunTotals() {}

  static RunResults.Totals of(List<Comparison> comparisons) {
    return new RunResults.Totals(
        count(comparisons, Verdict.PASS),
        count(comparisons, Verdict.FAIL),
        count(comparisons, Verdict.ERROR),
        count(comparisons, Verdict.UNSUPPORTED),
        count(comparisons, Verdict.XFAIL),
        count(comparisons, Verdict.XPASS));
  }

  private static int count(List<Comparison> comparisons, Verdict verdict) {
    return (int) comparisons.stream().filter(each -> each.verdict() == verdict).count();
  }
}
