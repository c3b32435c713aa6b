package org.twinwire.reports.summary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleInterop;
import org.twinwire.reports.sample.SampleRaces;
import org.twinwire.reports.sample.SampleReasons;
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
        .contains(
            "\n"
                + "  - mplex: SLOWER unexplained, always \\(5 of 5\\): The answer takes 6.7 times"
                + " as long")
        .contains("<pre>java -jar harness/runner/target/twinwire.jar run --scenario")
        .contains("- **xpass** lifecycle/fix-2-quick")
        .contains("- **error** bodies/many");
  }

  @Test
  void tellsFailuresWithTheSameReasonAsOneEntry() {
    String text = summary(SampleReasons.unreachable(155));
    assertThat(text)
        .contains("\n156 FAIL for 2 reasons.\n")
        .contains("- **155 fail**, such as status/case-0 · rlpx against rlpx · eth/68 · natural · ")
        .contains(", enode://1a2b3c4d…\\@127.0.0.1:30303\\) \\(expected: connected\\)\n")
        .contains("--pair refnode," + SampleReasons.ENODE + "</pre>\n")
        .contains("\n  The others: status/case-1, rlpx, eth/68; status/case-2, rlpx, eth/68; ")
        .contains(" and 134 more\n")
        .contains("- **fail** headers/latency · mplex against rlpx");
  }

  @Test
  void countsWhatIsUnsupportedByReason() {
    assertThat(summary(SampleReasons.unreachable(1)))
        .contains("<details><summary>7 UNSUPPORTED for 2 reasons</summary>\n")
        .contains("\n1. rlpx: eth/66 not offered (5 comparisons): headers/case-0, rlpx, eth/68, ")
        .contains("\n2. rlpx: eth/67 not offered (2 comparisons): headers/case-5, rlpx, eth/68, ");
  }

  @Test
  void spellsAnAddressOutOnce() {
    assertThat(summary(SampleReasons.unreachable(1)))
        .endsWith(
            "\nAddresses: enode://1a2b3c4d…\\@127.0.0.1:30303 is enode://"
                + "1a2b3c4d".repeat(16)
                + "\\@127.0.0.1:30303\n");
    assertThat(summary(SampleRun.green())).doesNotContain("Addresses");
  }

  @Test
  void tellsOfNoFailureInAGreenRun() {
    assertThat(summary(SampleRun.green())).doesNotContain("What needs a look");
  }

  @Test
  void tellsHowOftenAFindingCameAndTheSmallestScriptForIt() {
    assertThat(summary(SampleRun.tapped()))
        .contains(
            "  - mplex: LOST lost-behind-close, last station read, race \\(2 of 5\\): The stream")
        .contains("  Smallest script that shows it: minimised/buffering/tail.yaml (3 of 12 steps, ")
        .contains("\n  <pre>harness/twinwire run --scenarios minimised --scenario buffering")
        .contains(" The tap adds 32 µs to a request \\(median of 200; direct 412 µs\\).\n");
    assertThat(summary(SampleRun.of(SampleRaces.lostTail("offsets 1–400", SampleRaces.SWEPT))))
        .contains("depends on the shape \\(3 of 400: split-at 41 towards dialer, ");
  }

  @Test
  void showsBothTablesOfPlantedFaults() {
    assertThat(summary(SampleRun.planted(SampleFaults.wrong())))
        .startsWith("## ❌ Twinwire: 2 of 3 planted faults not found, 3 findings without a fault")
        .contains("\n1 of 3 planted faults found.\n")
        .contains(
            """
            | hold | mplex | dialer | LOST · held-buffer · buffered | LOST · held-buffer · buffered | yes |
            | hold | rlpx | dialer | LOST · held-buffer · buffered | nothing | **no** |
            | hold | mplex-plaintext | dialer | LOST · held-buffer · buffered | LOST · unexplained ✗ · read ✗ | **no** |
            """)
        .contains("without a fault: 3 of 200 repetitions without a fault had a finding.\n")
        .contains("\n| buffering/tail\\|behind | rlpx | glue | 100 | **3** |\n");
  }

  @Test
  void tellsNoFailureOfComparisonsThatAreMeantToFail() {
    assertThat(summary(SampleRun.planted(SampleFaults.right())))
        .contains("| swallow-answer | mplex | listener | TIMED\\_OUT · never-answered | ")
        .doesNotContain("What needs a look");
    assertThat(summary(SampleRun.green())).doesNotContain("Planted faults", "The tap");
  }

  @Test
  void foldsKnownIssues() {
    assertThat(summary(SampleRun.green()))
        .contains("<details><summary>Known issues (2)</summary>")
        .contains(
            "| lifecycle/original | mplex | 68 | natural | refnode → refnode | The original client")
        .contains(
            "(js-libp2p 3.3.11) | https://github.com/example/client/issues/17 | 2027-01-01 | LOST"
                + " held-buffer on mplex, last station buffered, unknown: tapped: 1,204 bytes of"
                + " BlockHeaders \\#1 were read at ");
  }

  @Test
  void showsWhoGetsOnWithWhom() {
    assertThat(summary(SampleInterop.matrix()))
        .contains("\n**mplex**: 1 fail, 2 xfail, 28 pass\n\n| Dialer ↓ Listener → | ethereumjs |")
        .contains("\n| refnode | 4 pass | **1 fail, 4 pass** | 4 pass | 4 pass |\n")
        .contains("\n| refnode | 4 pass | 4 pass | 4 unsupported, why: 1 | 4 pass |\n")
        .contains("\n1. geth: 501 stack=mplex-plaintext: not offered \\(expected: ");
    assertThat(summary(SampleRun.green())).doesNotContain("Interop");
  }

  @Test
  void keepsTheRerunCommandAsItIs() {
    assertThat(summary(SampleInterop.matrix())).contains(" --pair refnode,ethereumjs@2.10</pre>\n");
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
