package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.twinwire.core.results.RunResults.Totals;

class ExitCodeTest {

  @Test
  void passesWhenEverythingPassedOrFailedAsKnown() {
    assertThat(ExitCode.of(new Totals(3, 0, 0, 1, 2, 0, 0), true)).isEqualTo(ExitCode.PASS);
  }

  @Test
  void failsOnAFailureEvenBesideErrors() {
    assertThat(ExitCode.of(new Totals(3, 1, 1, 0, 0, 0, 0), true)).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void failsOnAnUnexpectedPass() {
    assertThat(ExitCode.of(new Totals(3, 0, 0, 0, 0, 1, 0), true)).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void isInfrastructureOnAnError() {
    assertThat(ExitCode.of(new Totals(3, 0, 1, 0, 0, 0, 0), true))
        .isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  @Test
  void isInfrastructureWhenTheRunEndedEarly() {
    assertThat(ExitCode.of(new Totals(3, 1, 0, 0, 0, 0, 0), false))
        .isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  @Test
  void neverPassesWhenNothingWasTested() {
    assertThat(ExitCode.of(new Totals(0, 0, 0, 4, 0, 0, 0), true))
        .isEqualTo(ExitCode.INFRASTRUCTURE);
  }
}
