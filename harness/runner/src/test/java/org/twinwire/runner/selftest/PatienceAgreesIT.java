package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

@SelfTest
class PatienceAgreesIT {

  /** Lost messages, peers that misbehave, and shaped bytes. */
  private static final Filters ALL =
      new Filters(
          List.of("lifecycle/*", "hostile/*", "buffering/every-boundary"), List.of(), List.of());

  private static final Filters SOME =
      new Filters(
          List.of("lifecycle/original-*", "hostile/answer-*", "buffering/every-boundary"),
          List.of("mplex"),
          List.of());

  private static final Filters LIFE_CYCLES =
      new Filters(List.of("lifecycle/*"), List.of("mplex"), List.of());

  /** Nothing else moves while its reader pauses. */
  private static final String ONE_STREAM = "lifecycle/fix-1-long-lived";

  private static final Filters SOME_LIFE_CYCLES =
      new Filters(List.of(ONE_STREAM, "lifecycle/original-*"), List.of("mplex"), List.of());

  /** Longer than the settle time. */
  private static final long PAUSE_MILLIS = 250;

  @Test
  void earlyAndPatientVerdictsAgree(@TempDir Path report) {
    assertAgree(report, SOME);
  }

  @Test
  @Soak
  void earlyAndPatientVerdictsAgreeOnEveryStack(@TempDir Path report) {
    assertAgree(report, ALL);
  }

  @ParameterizedTest
  @EnumSource
  void anApplicationThatPausesIsNoted(Role role, @TempDir Path report) {
    assertNoted(report, SOME_LIFE_CYCLES, role);
  }

  @ParameterizedTest
  @EnumSource
  @Soak
  void anApplicationThatPausesIsNotedInEveryLifeCycle(Role role, @TempDir Path report) {
    assertNoted(report, LIFE_CYCLES, role);
  }

  private static void assertAgree(Path report, Filters filters) {
    RunResults early = run(report.resolve("early"), filters, Patience.EARLY);
    RunResults patient = run(report.resolve("patient"), filters, Patience.FULL);

    assertThat(Cell.of(early)).isNotEmpty().isEqualTo(Cell.of(patient));
  }

  private static void assertNoted(Path report, Filters filters, Role role) {
    Map<Role, Map<String, Object>> pauses = Map.of(role, Map.of("readPauseMillis", PAUSE_MILLIS));
    RunResults early = new BundledRun(report.resolve("early")).run(filters, Patience.EARLY, pauses);
    RunResults patient =
        new BundledRun(report.resolve("patient")).run(filters, Patience.FULL, pauses);

    assertThat(Cell.of(early)).isNotEmpty().isEqualTo(Cell.of(patient));
    assertThat(early.comparisons())
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.PASS, Verdict.XFAIL);
    assertThat(early.comparisons())
        .filteredOn(comparison -> comparison.scenario().equals(ONE_STREAM))
        .isNotEmpty()
        .allMatch(comparison -> comparison.candidate().slowReader().isPresent());
  }

  private static RunResults run(Path report, Filters filters, Patience patience) {
    return new BundledRun(report).run(Wish.PROCESS, filters, 1, patience);
  }
}
