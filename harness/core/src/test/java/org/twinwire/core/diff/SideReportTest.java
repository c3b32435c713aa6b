package org.twinwire.core.diff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.ledger.ScriptedTrace;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.Trace;

/** What a report shows of one side. */
class SideReportTest {

  @Test
  void countsStepsFromOne() {
    ScriptedTrace script = new ScriptedTrace("mplex").begin(0).open().begin(1);

    assertThat(report(Scripts.oneHeader(), script.trace()).ladder())
        .filteredOn(rung -> rung.kind().equals("step"))
        .extracting(Side.Rung::text)
        .containsExactly("step 1", "step 2");
    assertThat(new KnownDeviation.Unmet(0)).hasToString("step 1 unmet");
  }

  private static Side report(PlannedComparison planned, Trace... attempts) {
    return Judge.judge(
            planned,
            PairImplementations.UNKNOWN,
            List.of(Scripts.good("rlpx")),
            List.of(attempts),
            Scripts.CHAIN,
            KnownIssues.NONE,
            Scripts.RERUN)
        .candidate();
  }
}
