package org.twinwire.runner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

class ComparisonFailureTest {

  private final ComparisonFailure failure =
      new ComparisonFailure(
          new Comparison(
              new Comparison.Subject(
                  "status/match",
                  "Two nodes accept each other",
                  "eth",
                  new Comparison.Pair("refnode", "refnode"),
                  68,
                  "natural"),
              side(),
              side(),
              new Comparison.Judgement(
                  ComparisonClass.SAME,
                  Verdict.ERROR,
                  "rlpx: the node died\nlast words",
                  Optional.empty()),
              Optional.empty(),
              "twinwire run"));

  @Test
  void saysVerdictNameAndReasonOnOneLine() {
    assertThat(failure)
        .hasMessage("ERROR: status/match, rlpx against rlpx, eth/68: rlpx: the node died");
  }

  @Test
  void keepsTheWholeExplanationInItsText() {
    assertThat(failure.toString())
        .contains(
            "ERROR: status/match", "last words", "\n  Requirement: ", "\n  Rerun: twinwire run");
  }

  private static Side side() {
    return new Side(
        "rlpx",
        Verdict.ERROR,
        new Side.Found(List.of(), List.of()),
        new Side.Played(0, List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }
}
