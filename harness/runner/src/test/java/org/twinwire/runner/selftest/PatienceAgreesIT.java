package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.RunResults;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;

@Tag(BundledRun.TAG)
class PatienceAgreesIT {

  /** Lost messages, peers that misbehave, and shaped bytes. */
  private static final Filters SCENARIOS =
      new Filters(
          List.of("lifecycle/*", "hostile/*", "buffering/every-boundary"), List.of(), List.of());

  @Test
  void earlyAndPatientVerdictsAgree(@TempDir Path report) {
    RunResults early = run(report.resolve("early"), Patience.EARLY);
    RunResults patient = run(report.resolve("patient"), Patience.FULL);

    assertThat(Cell.of(early)).isNotEmpty().isEqualTo(Cell.of(patient));
  }

  private static RunResults run(Path report, Patience patience) {
    return new BundledRun(report).run(Wish.PROCESS, SCENARIOS, 1, patience);
  }
}
