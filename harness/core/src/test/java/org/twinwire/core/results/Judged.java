package org.twinwire.core.results;

import java.util.List;
import java.util.Optional;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;

/** Judged comparisons for tests. */
final class Judged {

  private Judged() {}

  static Comparison of(String scenario, Verdict verdict, String reason) {
    Side side =
        new Side(
            "mplex",
            verdict,
            new Side.Found(List.of(), List.of()),
            new Side.Played(1, List.of()),
            new Side.Shown(1, List.of(), List.of(), List.of()),
            List.of(),
            Side.Remarks.NONE);
    return new Comparison(
        new Comparison.Subject(
            scenario, "", "", new Comparison.Pair("refnode", "refnode"), 68, "natural"),
        side,
        side,
        new Comparison.Judgement(ComparisonClass.SAME, verdict, reason, Optional.empty()),
        Optional.empty(),
        "rerun");
  }
}
