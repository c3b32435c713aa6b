package org.twinwire.reports.sample;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.RunTotals;
import org.twinwire.core.results.Side;

/** A run in which comparisons pass although something deviates. */
public final class SampleDeviations {

  private static final String TEXT =
      "WRONG_ANSWER (short-answer): The answer to request 1 ends after 192 of 256 items.";

  private SampleDeviations() {}

  /** A green run whose first passing comparisons have a deviation each. */
  public static RunResults first(int count) {
    RunResults green = SampleRun.green();
    List<Comparison> all = new ArrayList<>();
    int left = count;
    for (Comparison comparison : green.comparisons()) {
      boolean deviates = left > 0 && comparison.verdict() == Verdict.PASS;
      all.add(deviates ? deviating(comparison) : comparison);
      left -= deviates ? 1 : 0;
    }
    return RunTotals.results(green.run(), all);
  }

  private static Comparison deviating(Comparison c) {
    return new Comparison(
        new Comparison.Subject(c.scenario(), c.title(), c.spec(), c.pair(), c.eth(), c.shape()),
        c.baseline(),
        deviating(c.candidate()),
        new Comparison.Judgement(
            ComparisonClass.CANDIDATE_ONLY,
            Verdict.PASS,
            "mplex: deviation, " + TEXT,
            c.knownIssue()),
        c.minimised(),
        c.rerun());
  }

  private static Side deviating(Side s) {
    return new Side(
        s.stack(),
        s.verdict(),
        new Side.Found(s.findings(), s.occurrences()),
        new Side.Played(s.attempts(), s.steps()),
        new Side.Shown(s.shownAttempt(), s.ladder(), s.ledger(), s.log()),
        s.traces(),
        new Side.Remarks(List.of(TEXT), s.slowReader()));
  }
}
