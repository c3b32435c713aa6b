package org.twinwire.reports.text;

import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunResults.Totals;

/**
 * The result of a whole run in one line.
 *
 * @param verdict FAIL, ERROR, UNSUPPORTED or PASS, the first that occurs; an unexpected pass fails,
 *     an empty run is an error, known issues and single unsupported cells do not prevent a pass
 */
public record Headline(Verdict verdict, String title) {

  public static Headline of(RunResults results) {
    return results
        .faults()
        .map(table -> FaultHeadline.of(table, results.totals()))
        .orElseGet(() -> ofComparisons(results));
  }

  private static Headline ofComparisons(RunResults results) {
    Totals totals = results.totals();
    if (totals.fail() + totals.xpass() > 0) {
      return new Headline(Verdict.FAIL, failed(totals));
    }
    if (totals.error() > 0) {
      return notJudged(totals);
    }
    return ran(totals, results.comparisons().size());
  }

  static Headline notJudged(Totals totals) {
    return new Headline(
        Verdict.ERROR, plural(totals.error(), "comparison") + " could not be judged");
  }

  private static Headline ran(Totals totals, int comparisons) {
    if (comparisons == 0) {
      return new Headline(Verdict.ERROR, "Nothing was compared");
    }
    if (totals.pass() + totals.xfail() == 0) {
      return new Headline(Verdict.UNSUPPORTED, "The nodes support none of the comparisons");
    }
    return new Headline(Verdict.PASS, passed(totals));
  }

  private static String passed(Totals totals) {
    boolean deviates = totals.deviations() > 0;
    String none = deviates ? "No violation found" : "No deviation found";
    String every = deviates ? "Every violation is known: " : "Every deviation is known: ";
    return (totals.xfail() == 0 ? none : every + plural(totals.xfail(), "comparison"))
        + (deviates ? ", " + plural(totals.deviations(), "deviation") : "")
        + (totals.unsupported() == 0 ? "" : ", " + totals.unsupported() + " unsupported");
  }

  private static String failed(Totals totals) {
    if (totals.fail() == 0) {
      return plural(totals.xpass(), "known issue") + " did not occur";
    }
    String failed = plural(totals.fail(), "comparison") + (totals.fail() == 1 ? " fails" : " fail");
    return totals.xpass() == 0
        ? failed
        : failed + ", " + plural(totals.xpass(), "known issue") + " did not occur";
  }

  /** Returns {@code 1 comparison}, {@code 2 comparisons}. */
  public static String plural(long count, String noun) {
    return count + " " + noun + (count == 1 ? "" : "s");
  }
}
