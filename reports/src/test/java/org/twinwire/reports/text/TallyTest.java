package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleRun;

class TallyTest {

  @Test
  void countsTheGravestVerdictFirst() {
    Tally tally = Tally.of(SampleRun.distinctCounts().comparisons());
    assertThat(tally.text()).isEqualTo("5 fail, 4 error, 1 xpass, 3 unsupported, 2 xfail, 6 pass");
    assertThat(tally.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(tally.broken()).isTrue();
  }

  @Test
  void isNotBrokenByWhatIsKnownOrUnsupported() {
    Tally tally =
        Tally.of(List.of(SampleComparisons.heldBuffer(), SampleComparisons.unsupported()));
    assertThat(tally.text()).isEqualTo("1 unsupported, 1 xfail");
    assertThat(tally.broken()).isFalse();
  }

  @Test
  void ofNothingIsNoPass() {
    assertThat(Tally.of(List.of()).verdict()).isEqualTo(Verdict.ERROR);
  }
}
