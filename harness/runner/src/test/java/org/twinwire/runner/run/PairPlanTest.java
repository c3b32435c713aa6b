package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.runtime.NodeDefinitions;

class PairPlanTest {

  private static final PeerAddress ADDRESS =
      new PeerAddress("enode://" + "ab".repeat(64) + "@127.0.0.1:30303");

  private static final String PEER = ADDRESS.brief();

  private final ScenarioFolder bundled =
      ScenarioFolder.read(Checkout.find().orElseThrow().scenarios());
  private final NodeDefinitions nodes = NodeDefinitions.load(Checkout.find().orElseThrow().nodes());

  @Test
  void playsOverTheOneStackWhatMakesSenseOnIt() {
    List<PlannedComparison> planned = plan(Filters.NONE).comparisons(scenarios(), Optional.empty());

    assertThat(planned)
        .allSatisfy(comparison -> assertThat(comparison.candidate()).isEqualTo("rlpx"))
        .extracting(comparison -> comparison.scenario().id())
        .contains("status/match", "buffering/ending-half-close-rlpx")
        .doesNotContain("buffering/ending-half-close", "buffering/ending-reset-behind-answer");
  }

  @Test
  void tellsHowManyScenariosItLeavesOut() {
    assertThat(plan(Filters.NONE).leftOut(scenarios()))
        .contains("refnode → " + PEER + ": 22 scenarios left out, which do not apply to rlpx");
    assertThat(plan(filter("status/*")).leftOut(scenarios())).isEmpty();
  }

  @Test
  void refusesAScenarioThatMakesNoSenseOnTheOneStack() {
    PairPlan plan = plan(filter("buffering/ending-half-close"));

    assertThatThrownBy(() -> plan.comparisons(scenarios(), Optional.empty()))
        .isInstanceOfSatisfying(
            UsageException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "scenario: buffering/ending-half-close: for other stacks (expected: one for"
                            + " rlpx, the only stack of refnode → "
                            + PEER
                            + ")"));
  }

  private List<Scenario> scenarios() {
    return bundled.scenarios();
  }

  private PairPlan plan(Filters filters) {
    Peers peers = new Peers(Map.of(PEER, ADDRESS));
    return new PairPlan(new Pair("refnode", PEER), nodes, peers, filters);
  }

  private static Filters filter(String glob) {
    return new Filters(List.of(glob), List.of(), List.of());
  }
}
