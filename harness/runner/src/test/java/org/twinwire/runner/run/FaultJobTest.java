package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.twinwire.core.fault.PlannedFault;
import org.twinwire.core.fault.PlantedFault;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.Scripts;

class FaultJobTest {

  private static final PlannedComparison PLANNED =
      Scripts.planned(Scripts.scenario(Scripts.connect()), 1);
  private static final Trace TRACE =
      new Trace(Scripts.id("mplex"), List.of(), List.of(), Optional.empty());

  @Test
  void suspectsNothingWhereThePlantedFaultShows() {
    assertThat(suspected(job(), kind("held-buffer"), kind("unexplained"))).isEmpty();
  }

  @Test
  void suspectsWhatShowsInItsPlace() {
    Suspicion other = kind("unexplained");

    assertThat(suspected(job(), other)).containsExactly(other);
  }

  @Test
  void suspectsAScriptWithoutAFault() {
    Suspicion same = kind("held-buffer");

    assertThat(suspected(new FaultJob(List.of(), List.of(PLANNED), FaultChoice.ALL), same))
        .containsExactly(same);
  }

  private static Set<Suspicion> suspected(FaultJob job, Suspicion... found) {
    return job.expecting((planned, trace) -> Set.of(found)).of(PLANNED, TRACE);
  }

  private static FaultJob job() {
    PlantedFault hold =
        new PlantedFault(
            1,
            "hold",
            "headers/one",
            List.of(Role.DIALER),
            List.of("mplex"),
            Map.of(),
            FindingType.LOST,
            "held-buffer",
            Optional.of(Station.BUFFERED));
    return new FaultJob(
        List.of(new PlannedFault(hold, Role.DIALER, PLANNED)), List.of(), FaultChoice.ALL);
  }

  private static Suspicion kind(String cause) {
    return new Suspicion.Found(
        new Pair("scripted", "scripted"),
        "mplex",
        "headers/one",
        FindingType.LOST,
        cause,
        Optional.of(Station.BUFFERED));
  }
}
