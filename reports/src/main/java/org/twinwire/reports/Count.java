package org.twinwire.reports;

import java.util.List;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults.Totals;

/** Counts comparisons by verdict. */
final class Count {

  private Count() {}

  static Totals byVerdict(List<Comparison> comparisons) {
    return new Totals(
        of(Verdict.PASS, comparisons),
        of(Verdict.FAIL, comparisons),
        of(Verdict.ERROR, comparisons),
        of(Verdict.UNSUPPORTED, comparisons),
        of(Verdict.XFAIL, comparisons),
        of(Verdict.XPASS, comparisons),
        comparisons.stream().mapToInt(Comparison::deviations).sum());
  }

  private static int of(Verdict verdict, List<Comparison> comparisons) {
    return (int) comparisons.stream().filter(c -> c.verdict() == verdict).count();
  }
}
