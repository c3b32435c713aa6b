package org.twinwire.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRun;

class SummaryTest {

  @Test
  void startsWithTheVerdictAndTheTotals() {
    assertThat(summary(SampleRun.green()).lines())
        .startsWith(
            "## ✅ Twinwire: Every deviation is known: 2 comparisons, 1 unsupported",
            "",
            "| pass | fail | error | unsupported | xfail | xpass |",
            "|---:|---:|---:|---:|---:|---:|",
            "| 85 | 0 | 0 | 1 | 2 | 0 |");
  }

  @Test
  void tellsEachFailureWithReasonFindingAndRerunCommand() {
    assertThat(summary(SampleRun.everyVerdict()))
        .contains("- **fail** headers/latency · mplex against rlpx · eth/68")
        .contains("\n  Step 2 is 6.7 times slower on mplex \\(expected: at most 2\\)\n")
        .contains("\n  - mplex: SLOWER unexplained: The answer takes 6.7 times as long")
        .contains("<pre>java -jar harness/runner/target/twinwire.jar run --scenario")
        .contains("- **xpass** lifecycle/fix-2-quick")
        .contains("- **error** bodies/many");
  }

  @Test
  void tellsOfNoFailureInAGreenRun() {
    assertThat(summary(SampleRun.green())).doesNotContain("What needs a look");
  }

  @Test
  void foldsKnownIssues() {
    assertThat(summary(SampleRun.green()))
        .contains("<details><summary>Known issues (2)</summary>")
        .contains("| lifecycle/original | mplex | 68 | The original client's buffer is not")
        .contains("| https://github.com/example/client/issues/17 | 2027-01-01 |");
  }

  @Test
  void showsMarkupAsText() {
    String text = summary(SampleRun.of(SampleComparisons.hostile("a|b\n<b>*x*`y` [l](u) @all")));
    assertThat(text)
        .contains("\n  a\\|b &#60;b&#62;\\*x\\*\\`y\\` \\[l\\]\\(u\\) \\@all\n")
        .doesNotContain("<b>");
  }

  private static String summary(RunResults results) {
    StringWriter out = new StringWriter();
    try {
      Summary.write(results, out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
