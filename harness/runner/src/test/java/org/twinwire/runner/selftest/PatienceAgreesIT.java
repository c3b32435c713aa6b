package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;

@Tag(BundledRun.TAG)
class PatienceAgreesIT {

  /** Lost messages, peers that misbehave, and shaped bytes. */
  private static final Filters SCENARIOS =
      new Filters(
          List.of("lifecycle/*", "hostile/*", "buffering/every-boundary"), List.of(), List.of());

  private static final Filters LIFE_CYCLES =
      new Filters(List.of("lifecycle/*"), List.of("mplex"), List.of());

  /** Nothing else moves while its reader pauses. */
  private static final String ONE_STREAM = "lifecycle/fix-1-long-lived";

  /** Longer than the settle time. */
  private static final long PAUSE_MILLIS = 250;

  @Test
  void earlyAndPatientVerdictsAgree(@TempDir Path report) {
    RunResults early = run(report.resolve("early"), Patience.EARLY);
    RunResults patient = run(report.resolve("patient"), Patience.FULL);

    assertThat(Cell.of(early)).isNotEmpty().isEqualTo(Cell.of(patient));
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationThatPausesIsNoted(Role role, @TempDir Path report) {
    Map<Role, Map<String, Object>> pauses = Map.of(role, Map.of("readPauseMillis", PAUSE_MILLIS));
    RunResults early =
        new BundledRun(report.resolve("early")).run(LIFE_CYCLES, Patience.EARLY, pauses);
    RunResults patient =
        new BundledRun(report.resolve("patient")).run(LIFE_CYCLES, Patience.FULL, pauses);

    assertThat(Cell.of(early)).isNotEmpty().isEqualTo(Cell.of(patient));
    assertThat(early.comparisons())
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.PASS, Verdict.XFAIL);
    assertThat(early.comparisons())
        .filteredOn(comparison -> comparison.scenario().equals(ONE_STREAM))
        .isNotEmpty()
        .allMatch(comparison -> comparison.candidate().slowReader().isPresent());
  }

  private static RunResults run(Path report, Patience patience) {
    return new BundledRun(report).run(Wish.PROCESS, SCENARIOS, 1, patience);
  }
}
