package org.twinwire.reports.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.FaultTable;
import org.twinwire.reports.sample.SampleComparisons;
import org.twinwire.reports.sample.SampleFaults;
import org.twinwire.reports.sample.SampleRun;

class HeadlineTest {

  private static final Comparison PASS = SampleComparisons.pass("a/b", "mplex", 68);

  @Test
  void passesWhenNothingDeviates() {
    assertThat(headline(PASS)).isEqualTo(new Headline(Verdict.PASS, "No deviation found"));
  }

  @Test
  void passesWithKnownIssuesAndSaysSo() {
    assertThat(headline(PASS, SampleComparisons.heldBuffer(), SampleComparisons.unsupported()))
        .isEqualTo(
            new Headline(Verdict.PASS, "Every deviation is known: 1 comparison, 1 unsupported"));
  }

  @Test
  void failsOnAnUnexpectedPass() {
    assertThat(headline(PASS, SampleComparisons.unexpectedPass()))
        .isEqualTo(new Headline(Verdict.FAIL, "1 known issue did not occur"));
  }

  @Test
  void letsAFailureGoBeforeAnError() {
    assertThat(headline(SampleComparisons.error(), SampleComparisons.slower()).verdict())
        .isEqualTo(Verdict.FAIL);
    assertThat(headline(PASS, SampleComparisons.error()))
        .isEqualTo(new Headline(Verdict.ERROR, "1 comparison could not be judged"));
  }

  @Test
  void doesNotPassARunThatTriedNothing() {
    assertThat(headline().verdict()).isEqualTo(Verdict.ERROR);
    assertThat(headline(SampleComparisons.unsupported()).verdict()).isEqualTo(Verdict.UNSUPPORTED);
  }

  @Test
  void judgesARunWithPlantedFaultsByItsTables() {
    assertThat(planted(SampleFaults.right()))
        .isEqualTo(
            new Headline(Verdict.PASS, "3 planted faults found, and nothing without a fault"));
    assertThat(planted(new FaultTable(SampleFaults.wrong().rows(), List.of())))
        .isEqualTo(new Headline(Verdict.FAIL, "2 of 3 planted faults not found"));
    assertThat(planted(new FaultTable(List.of(), SampleFaults.wrong().clean())))
        .isEqualTo(new Headline(Verdict.FAIL, "3 findings without a fault"));
    assertThat(planted(new FaultTable(List.of(), List.of())))
        .isEqualTo(new Headline(Verdict.ERROR, "No fault was planted"));
  }

  private static Headline planted(FaultTable faults) {
    return Headline.of(SampleRun.planted(faults));
  }

  private static Headline headline(Comparison... comparisons) {
    return Headline.of(SampleRun.of(comparisons));
  }
}
