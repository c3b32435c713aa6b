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
            "mplex", verdict, List.of(), List.of(), 1, List.of(), 1, List.of(), List.of(),
            List.of(), List.of());
    return new Comparison(
        scenario,
        "",
        "",
        new Comparison.Pair("refnode", "refnode"),
        68,
        "natural",
        side,
        side,
        ComparisonClass.SAME,
        verdict,
        reason,
        Optional.empty(),
        Optional.empty(),
        "rerun");
  }
}
