package org.twinwire.runner.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;

class GroupLinesTest {

  private static final int KILOBYTE = 1000;

  @Test
  void tellsOneOfTheFailuresWithTheSameReasonAndNamesOthers() {
    assertThat(printed(JudgedComparisons.refused(155)))
        .startsWith(
            """

            155 FAIL for the same reason, such as
            FAIL: headers/by-number[case=0], rlpx against rlpx, eth/68, refnode → enode://1a2b3c4d…@127.0.0.1:30303
              Requirement: Two nodes accept each other (eth)
              Reason: rlpx: step 1: refused (127.0.0.1:40000, enode://1a2b3c4d…@127.0.0.1:30303) (expected: connected)
              rlpx, step 1: dialer connect
                Expected: connected
                Actual: refused by enode://1a2b3c4d…@127.0.0.1:30303
              Rerun: twinwire run\
            """)
        .contains("--pair refnode," + JudgedComparisons.ENODE + "\n")
        .endsWith(
            """
              The others: headers/by-number[case=1], rlpx against rlpx, eth/68; \
            headers/by-number[case=2], rlpx against rlpx, eth/68; \
            headers/by-number[case=3], rlpx against rlpx, eth/68 and 151 more

            155 FAIL for 1 reason
            """);
  }

  @Test
  void printsLessThanTwentyKilobytesForOneHundredAndFiftyFiveEqualFailures() {
    List<Comparison> failures = JudgedComparisons.refused(155);
    ProgressLines progress = new ProgressLines();
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < failures.size(); i++) {
      all.append(progress.of(i + 1, 155, failures.get(i), Duration.ofMillis(20))).append('\n');
    }
    all.append(printed(failures));

    assertThat(all.toString().getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(20 * KILOBYTE);
  }

  @Test
  void countsWhatIsUnsupportedByReasonBelowTheFailures() {
    List<Comparison> all = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      all.add(JudgedComparisons.of("a/" + i, Verdict.UNSUPPORTED, "rlpx: eth/66 not offered"));
    }
    all.add(JudgedComparisons.of("b/c", Verdict.UNSUPPORTED, "rlpx: eth/67 not offered"));
    all.add(JudgedComparisons.of("b/d", Verdict.XPASS, "did not occur"));

    assertThat(printed(all))
        .startsWith("\nXPASS: b/d, ")
        .contains("\n6 UNSUPPORTED for 2 reasons:\n  5 × rlpx: eth/66 not offered\n    a/0, rlpx ")
        .contains("; a/2, rlpx against rlpx, eth/68 and 2 more\n  1 × rlpx: eth/67 not offered\n")
        .endsWith("\n1 XPASS for 1 reason\n");
  }

  @Test
  void saysNothingWhereNothingIsToBeSaid() {
    assertThat(printed(List.of(JudgedComparisons.of("a/b", Verdict.PASS, "")))).isEmpty();
  }

  private static String printed(List<Comparison> comparisons) {
    StringWriter text = new StringWriter();
    PrintWriter lines = new PrintWriter(text);
    GroupLines.print(comparisons, lines);
    lines.flush();
    return text.toString();
  }
}
