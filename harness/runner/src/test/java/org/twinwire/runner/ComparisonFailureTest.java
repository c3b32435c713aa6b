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
              "status/match",
              "Two nodes accept each other",
              "eth",
              new Comparison.Pair("refnode", "refnode"),
              68,
              "natural",
              side(),
              side(),
              ComparisonClass.SAME,
              Verdict.ERROR,
              "rlpx: the node died\nlast words",
              Optional.empty(),
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
        List.of(),
        List.of(),
        0,
        List.of(),
        1,
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }
}
