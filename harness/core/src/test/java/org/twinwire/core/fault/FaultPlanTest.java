package org.twinwire.core.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;

class FaultPlanTest {

  private static final Pair PAIR = new Pair("left", "right");

  @Test
  void takesTwoStacksAtOnceAndEachOfThemOnce() {
    List<PlannedFault> plan =
        plan(Faults.hold(List.of(Role.LISTENER), "rlpx", "mplex", "mplex-plaintext"));

    assertThat(plan)
        .extracting(PlannedFault::stacks)
        .containsExactly(List.of("rlpx", "mplex"), List.of("mplex-plaintext"));
  }

  @Test
  void plantsTheFaultOverTheScriptsOwnBehaviour() {
    List<PlannedFault> plan = plan(Faults.hold(List.of(Role.DIALER, Role.LISTENER), "mplex"));

    assertThat(plan)
        .extracting(each -> each.comparison().scenario().behaviour())
        .containsExactly(
            Map.of(Role.DIALER, Map.of("framing", "raw", "fault", "hold", "faultAt", 2)),
            Map.of(
                Role.DIALER,
                Map.of("framing", "raw", "fault", "other"),
                Role.LISTENER,
                Map.of("fault", "hold", "faultAt", 2)));
  }

  @Test
  void givesEveryCellAnIdOfItsOwn() {
    assertThat(plan(Faults.hold(List.of(Role.DIALER, Role.LISTENER), "mplex")))
        .extracting(each -> each.comparison().scenario().id())
        .containsExactly(
            "buffering/one[fault=hold,side=dialer]", "buffering/one[fault=hold,side=listener]");
  }

  @Test
  void refusesAScriptThatIsNotThere() {
    FaultCatalogue catalogue =
        new FaultCatalogue(List.of(Faults.hold(List.of(Role.DIALER), "mplex")), List.of());

    assertThatThrownBy(() -> FaultPlan.plan(catalogue, List.of(), PAIR))
        .hasMessage("script: got buffering/one, expected the id of a scenario");
  }

  private static List<PlannedFault> plan(PlantedFault fault) {
    return FaultPlan.plan(
        new FaultCatalogue(List.of(fault), List.of()), List.of(Faults.SCRIPT), PAIR);
  }
}
