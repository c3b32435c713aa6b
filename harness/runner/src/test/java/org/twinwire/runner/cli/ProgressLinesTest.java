package org.twinwire.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;

class ProgressLinesTest {

  private static final Duration TOOK = Duration.ofMillis(20);

  private final ProgressLines progress = new ProgressLines();

  @Test
  void explainsTheFirstFailureOfAReasonOnly() {
    List<String> lines = lines(JudgedComparisons.refused(17));

    assertThat(lines.getFirst())
        .startsWith("[1/17] FAIL        headers/by-number[case=0], rlpx against rlpx, eth/68, ")
        .contains("  Requirement: Two nodes accept each other (eth)\n", "    Expected: connected\n")
        .contains("--pair refnode," + JudgedComparisons.ENODE);
    assertThat(lines.get(1))
        .isEqualTo(
            "[2/17] FAIL        headers/by-number[case=1], rlpx, eth/68:"
                + " same reason as headers/by-number[case=0] (2nd)");
    assertThat(lines.get(10)).endsWith(" (11th)");
    assertThat(lines.getLast()).endsWith(" (17th)");
  }

  @Test
  void explainsEachReasonOnce() {
    List<String> lines =
        lines(
            List.of(
                JudgedComparisons.of("a/b", Verdict.FAIL, "lost"),
                JudgedComparisons.of("a/c", Verdict.ERROR, "lost"),
                JudgedComparisons.of("a/d", Verdict.FAIL, "late"),
                JudgedComparisons.of("a/e", Verdict.ERROR, "lost")));

    assertThat(lines).filteredOn(line -> line.contains("Rerun:")).hasSize(3);
    assertThat(lines.getLast()).endsWith("same reason as a/c (2nd)");
  }

  @Test
  void saysNoMoreOfTheOthersThanTheirVerdict() {
    List<Comparison> fine =
        List.of(
            JudgedComparisons.of("a/b", Verdict.PASS, ""),
            JudgedComparisons.of("a/b", Verdict.UNSUPPORTED, "no rlpx"));

    assertThat(lines(fine)).noneMatch(line -> line.contains("\n")).allMatch(l -> l.endsWith(" s)"));
  }

  @Test
  void leavesNoAddressInFullOnALineWithoutACommand() {
    assertThat(String.join("\n", lines(JudgedComparisons.refused(3))).lines())
        .filteredOn(line -> line.contains("1a2b3c4d1a2b3c4d"))
        .singleElement()
        .asString()
        .startsWith("  Rerun: ");
  }

  private List<String> lines(List<Comparison> judged) {
    List<String> lines = new ArrayList<>();
    for (Comparison comparison : judged) {
      lines.add(progress.of(lines.size() + 1, judged.size(), comparison, TOOK));
    }
    return lines;
  }
}
