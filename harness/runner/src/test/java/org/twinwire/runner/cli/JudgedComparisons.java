package org.twinwire.runner.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/** Comparisons with a running node, as a run that fails a lot makes them. */
final class JudgedComparisons {

  static final String ENODE = "enode://" + "1a2b3c4d".repeat(16) + "@127.0.0.1:30303";

  private JudgedComparisons() {}

  /** Each was refused, by another port. */
  static List<Comparison> refused(int count) {
    return IntStream.range(0, count)
        .mapToObj(
            i ->
                of(
                    "headers/by-number[case=%d]".formatted(i),
                    Verdict.FAIL,
                    "rlpx: step 1: refused (127.0.0.1:%d, %s) (expected: connected)"
                        .formatted(40_000 + i, ENODE)))
        .toList();
  }

  static Comparison of(String scenario, Verdict verdict, String reason) {
    return new Comparison(
        new Comparison.Subject(
            scenario,
            "Two nodes accept each other",
            "eth",
            new Comparison.Pair("refnode", ENODE),
            68,
            "natural"),
        side(verdict),
        side(verdict),
        new Comparison.Judgement(ComparisonClass.SAME, verdict, reason, Optional.empty()),
        Optional.empty(),
        "twinwire run --scenario " + scenario + " --pair refnode," + ENODE);
  }

  private static Side side(Verdict verdict) {
    Side.StepResult missed =
        new Side.StepResult(
            0, "dialer connect", "connected", "refused by " + ENODE, false, List.of(), 0, 0);
    return new Side(
        "rlpx",
        verdict,
        new Side.Found(List.of(), List.of()),
        new Side.Played(1, verdict == Verdict.FAIL ? List.of(missed) : List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }
}
