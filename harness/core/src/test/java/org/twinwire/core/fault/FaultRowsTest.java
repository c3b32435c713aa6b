package org.twinwire.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.ledger.Station;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.results.CleanRow;
import org.twinwire.core.results.FaultRow;
import org.twinwire.core.results.FaultsJson;
import org.twinwire.core.results.Side;
import org.twinwire.core.trace.Role;

class FaultRowsTest {

  private static final Finding RIGHT = Faults.finding("held-buffer", Station.BUFFERED);
  private static final Finding OTHER = Faults.finding("unexplained", Station.READ);
  private static final Finding ELSEWHERE = Faults.finding("held-buffer", Station.READ);

  @Test
  void showsTheRightFindingAmongOthers() {
    FaultRow row = row(Faults.side("mplex", Verdict.FAIL, 1, OTHER, RIGHT));

    assertThat(row.found()).isTrue();
    assertThat(row.cause()).contains("held-buffer");
    assertThat(row.station()).contains(Station.BUFFERED);
  }

  @Test
  void showsTheFirstFindingWhereNoneIsRight() {
    FaultRow row = row(Faults.side("mplex", Verdict.FAIL, 1, OTHER, ELSEWHERE));

    assertThat(row.found()).isFalse();
    assertThat(row.cause()).contains("unexplained");
  }

  @Test
  void showsNothingWhereNothingWasFound() {
    FaultRow row = row(Faults.side("mplex", Verdict.PASS, 1));

    assertThat(row.found()).isFalse();
    assertThat(row.type()).isEmpty();
    assertThat(FaultsJson.write(List.of(row)))
        .startsWith("[")
        .contains("\"found\" : false", "\"type\" : null", "\"station\" : null")
        .contains("\"expectedStation\" : \"buffered\"");
  }

  @Test
  void makesARowForEachStackOfAComparison() {
    Side one = Faults.side("rlpx", Verdict.FAIL, 1, RIGHT);
    Side two = Faults.side("mplex", Verdict.FAIL, 1, OTHER);

    assertThat(FaultRows.of(planned("rlpx", "mplex"), Faults.comparison(one, two)))
        .extracting(FaultRow::stack, FaultRow::found)
        .containsExactly(tuple("rlpx", true), tuple("mplex", false));
    assertThat(FaultRows.of(planned("mplex"), Faults.comparison(two, two))).hasSize(1);
  }

  @Test
  void countsTheRepetitionsThatWereNotClean() {
    Side clean = Faults.side("rlpx", Verdict.PASS, 50);
    Side raced = Faults.side("mplex", Verdict.FAIL, 50, RIGHT);
    Side broken = Faults.side("mplex", Verdict.ERROR, 50);

    assertThat(
            CleanRows.of(
                List.of(Faults.comparison(clean, raced), Faults.comparison(clean, broken))))
        .containsExactly(
            new CleanRow("buffering/one", "rlpx", "natural", 100, 0),
            new CleanRow("buffering/one", "mplex", "natural", 100, 3));
  }

  private static FaultRow row(Side side) {
    return FaultRows.of(planned("mplex"), side);
  }

  private static PlannedFault planned(String... stacks) {
    PlantedFault fault = Faults.hold(List.of(Role.LISTENER), stacks);
    return FaultPlan.plan(
            new FaultCatalogue(List.of(fault), List.of()),
            List.of(Faults.SCRIPT),
            new Pair("left", "right"))
        .getFirst();
  }

  @Test
  void needsNoStationWhereNoneIsAskedFor() {
    PlantedFault any =
        new PlantedFault(
            1,
            "hold",
            "x",
            List.of(),
            List.of(),
            Map.of(),
            RIGHT.type(),
            "held-buffer",
            Optional.empty());

    assertThat(any.isFoundBy(ELSEWHERE)).isTrue();
    assertThat(any.isFoundBy(OTHER)).isFalse();
  }
}
