package org.twinwire.core.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.Role;

class PlannerTest {

  private static final ShapePlan NATURAL = new ShapePlan.One(Shaping.NATURAL);

  private static final Pair NAMES = new Pair("left", "right");
  private static final Scenario SHORT =
      scenario("status/match", List.of(68), List.of("mplex"), Optional.empty());
  private static final Scenario LONG =
      scenario(
          "headers/skip[skip=1]",
          List.of(66, 68),
          List.of("mplex", "mplex-plaintext"),
          Optional.of(2));
  private static final Scenario ANY =
      scenario("headers/any", List.of(), List.of("mplex"), Optional.empty());
  private static final List<Scenario> ALL = List.of(SHORT, LONG);

  @Test
  void plansEveryStackAndVersionOfEveryScenario() {
    assertThat(plan(Filters.NONE))
        .containsExactly(
            new PlannedComparison(SHORT, "left", "right", 68, NATURAL, "rlpx", "mplex", 5),
            new PlannedComparison(LONG, "left", "right", 66, NATURAL, "rlpx", "mplex", 2),
            new PlannedComparison(LONG, "left", "right", 66, NATURAL, "rlpx", "mplex-plaintext", 2),
            new PlannedComparison(LONG, "left", "right", 68, NATURAL, "rlpx", "mplex", 2),
            new PlannedComparison(
                LONG, "left", "right", 68, NATURAL, "rlpx", "mplex-plaintext", 2));
  }

  @Test
  void plansOnePairAfterTheOther() {
    List<Pair> pairs = List.of(NAMES, new Pair("right", "left"));

    assertThat(Planner.plan(ALL, Filters.NONE, pairs, Optional.empty()))
        .extracting(planned -> planned.pair().dialer())
        .containsExactly(
            "left", "left", "left", "left", "left", "right", "right", "right", "right", "right");
  }

  @Test
  void letsThroughWhatAllFiltersMatch() {
    assertThat(plan(new Filters(List.of("headers/*"), List.of("mplex"), List.of(66))))
        .containsExactly(
            new PlannedComparison(LONG, "left", "right", 66, NATURAL, "rlpx", "mplex", 2));
  }

  @Test
  void letsThroughWhatAnyGlobMatches() {
    assertThat(plan(filter("headers/skip", "status/*"))).hasSize(5);
  }

  @Test
  void saysWhatEveryFilterThatMatchesNothingCouldHaveMeant() {
    Filters filters =
        new Filters(List.of("status/macth", "bodies/*"), List.of("mplx"), List.of(69));

    assertThatThrownBy(() -> plan(filters))
        .isInstanceOfSatisfying(
            NothingMatchesException.class,
            e ->
                assertThat(e.problems())
                    .containsExactly(
                        "scenario: got status/macth, which matches none of 2, expected an id or a"
                            + " glob such as headers/*, status/* (did you mean status/match?)",
                        "scenario: got bodies/*, which matches none of 2, expected an id or a glob"
                            + " such as headers/*, status/*",
                        "stack: got mplx, expected one of mplex, mplex-plaintext (did you mean"
                            + " mplex?)",
                        "eth: got 69, expected one of 66, 68"));
  }

  @Test
  void letsThroughTheStacksOfAGroup() {
    Scenario both =
        scenario(
            "status/match", List.of(68), List.of("mplex", "yamux-plaintext"), Optional.empty());
    Filters filters = new Filters(List.of(), List.of("streams-secure"), List.of());

    assertThat(Planner.plan(List.of(both), filters, List.of(NAMES), Optional.empty()))
        .extracting(PlannedComparison::candidate)
        .containsExactly("mplex");
    assertThat(filters.onlyStack()).isEmpty();
    assertThat(new Filters(List.of(), List.of("yamux"), List.of()).onlyStack()).contains("yamux");
  }

  @Test
  void refusesFiltersThatMatchNothingTogether() {
    Filters filters = new Filters(List.of("status/*"), List.of("mplex-plaintext"), List.of());

    assertThatThrownBy(() -> plan(filters))
        .hasMessage("filters: got no comparison that matches all of them, expected at least one");
  }

  @Test
  void comparesWithAnotherBaselineWhereTheScenarioMakesSenseOnIt() {
    Scenario rlpxOnly = scenario("hostile/hello", List.of(68), List.of("rlpx"), Optional.empty());
    List<Scenario> scenarios = List.of(SHORT, LONG, rlpxOnly);
    Filters filters = Filters.NONE.against(Optional.of("mplex"));

    assertThat(Planner.plan(scenarios, filters, List.of(NAMES), Optional.empty()))
        .extracting(PlannedComparison::baseline, PlannedComparison::candidate)
        .containsExactly(
            tuple("mplex", "mplex"),
            tuple("mplex", "mplex-plaintext"),
            tuple("mplex", "mplex-plaintext"),
            tuple("rlpx", "rlpx"));
  }

  @Test
  void refusesABaselineThatIsNoStack() {
    assertThatThrownBy(() -> plan(Filters.NONE.against(Optional.of("mplx"))))
        .hasMessageContaining("baseline: got mplx, expected one of mplex, mplex-plaintext, rlpx")
        .hasMessageContaining("did you mean mplex?");
  }

  @Test
  void makesSenseOnWhatItNamesAndEverywhereIfItComparesRlpxWithStreams() {
    Scenario streams = scenario("buffering/half", List.of(68), List.of("yamux"), Optional.empty());
    Scenario rlpx = scenario("hostile/hello", List.of(68), List.of("rlpx"), Optional.empty());

    assertThat(SHORT.makesSenseOn("yamux")).isTrue();
    assertThat(SHORT.makesSenseOn("rlpx")).isTrue();
    assertThat(rlpx.makesSenseOn("mplex")).isFalse();
    assertThat(streams.over("yamux").makesSenseOn("rlpx")).isFalse();
    assertThat(streams.over("yamux").makesSenseOn("yamux")).isTrue();
  }

  @Test
  void repeatsEveryScenarioAsOftenAsTheRunIsToldTo() {
    assertThat(Planner.plan(ALL, Filters.NONE, List.of(NAMES), Optional.of(50)))
        .extracting(PlannedComparison::attempts)
        .containsOnly(50);
  }

  @Test
  void plansTheNewestVersionOfAScenarioThatNamesNone() {
    assertThat(Planner.plan(List.of(ANY), Filters.NONE, List.of(NAMES), Optional.empty()))
        .extracting(PlannedComparison::version)
        .containsExactly(new EthChoice.NewestCommon());
  }

  @Test
  void plansTheVersionsThatAreAskedForOfAScenarioThatNamesNone() {
    Filters filters = new Filters(List.of(), List.of(), List.of(66, 67));

    assertThat(Planner.plan(List.of(ANY, LONG), filters, List.of(NAMES), Optional.of(1)))
        .extracting(planned -> planned.scenario().id(), PlannedComparison::eth)
        .containsExactly(
            tuple("headers/any", 66),
            tuple("headers/any", 67),
            tuple("headers/skip[skip=1]", 66),
            tuple("headers/skip[skip=1]", 66));
  }

  @Test
  void refusesAVersionThatNoScenarioCanBePlayedWith() {
    Filters filters = new Filters(List.of(), List.of(), List.of(70));

    assertThatThrownBy(() -> Planner.plan(List.of(ANY), filters, List.of(NAMES), Optional.empty()))
        .hasMessage("eth: got 70, expected one of 66, 67, 68, 69");
  }

  @Test
  void knowsNoVersionNumberBeforeItIsSettled() {
    PlannedComparison newest =
        Planner.plan(List.of(ANY), Filters.NONE, List.of(NAMES), Optional.empty()).getFirst();

    assertThatThrownBy(newest::eth)
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("eth/newest");
    assertThat(newest.at(69).eth()).isEqualTo(69);
  }

  @Test
  void plansEveryShapeAndEachVariantOfASweepOnce() {
    assertThat(Planner.plan(List.of(shaped()), Filters.NONE, List.of(NAMES), Optional.empty()))
        .extracting(planned -> planned.shape().name(), PlannedComparison::attempts)
        .containsExactly(tuple("natural", 5), tuple("boundaries", 1));
  }

  @Test
  void letsThroughShapesByName() {
    Filters filters = new Filters(List.of(), List.of(), List.of(), List.of("bound*"));

    assertThat(Planner.plan(List.of(SHORT, shaped()), filters, List.of(NAMES), Optional.empty()))
        .extracting(planned -> planned.shape().name())
        .containsExactly("boundaries");
  }

  @Test
  void saysWhichShapesThereAre() {
    Filters filters = new Filters(List.of(), List.of(), List.of(), List.of("naturl"));

    assertThatThrownBy(() -> plan(filters))
        .hasMessageContaining("shape: got naturl, expected one of natural (did you mean natural?)");
  }

  @Test
  void exchangesTheStacksOfTwoSessionsBetweenTheSides() {
    Scenario both =
        ScenarioText.read(
                """
                title: t
                spec: s
                steps:
                  - connect: {}
                  - connect: {session: b, stack: other}
                  - connect: {session: c, stack: yamux}
                  - connect: {session: d}
                """,
                "x")
            .scenarios()
            .getFirst();
    PlannedComparison planned =
        Planner.plan(List.of(both), Filters.NONE, List.of(NAMES), Optional.empty()).getFirst();

    assertThat(planned.scriptOver("rlpx").besideStacks()).containsExactly("mplex", "yamux");
    assertThat(planned.scriptOver("mplex").besideStacks()).containsExactly("rlpx", "yamux");
    assertThat(planned.scriptOver("mplex").hasSeveralSessions()).isTrue();
  }

  @Test
  void refusesToPlanNoAttempt() {
    assertThatThrownBy(() -> Planner.plan(ALL, Filters.NONE, List.of(NAMES), Optional.of(0)))
        .hasMessage("attempts: got 0, expected at least 1");
  }

  private static List<PlannedComparison> plan(Filters filters) {
    return Planner.plan(ALL, filters, List.of(NAMES), Optional.empty());
  }

  private static Filters filter(String... globs) {
    return new Filters(List.of(globs), List.of(), List.of());
  }

  private static Scenario shaped() {
    ShapePlan sweep = new ShapePlan.Boundaries("boundaries", List.of(Role.LISTENER));
    return new Scenario(
        new Scenario.About(
            "buffering/shaped", "shaped.yaml", "Title", "Section", List.of(), List.of()),
        new Scenario.Setting(List.of(68), List.of("mplex"), "rlpx", List.of(NATURAL, sweep), true),
        Map.of(),
        Optional.empty(),
        false,
        Optional.empty(),
        List.of());
  }

  private static Scenario scenario(
      String id, List<Integer> eth, List<String> stacks, Optional<Integer> repeat) {
    return new Scenario(
        new Scenario.About(id, id + ".yaml", "Title", "Section", List.of(), List.of()),
        new Scenario.Setting(eth, stacks, "rlpx", Scenario.DEFAULT_SHAPES, false),
        Map.of(),
        repeat,
        false,
        Optional.empty(),
        List.of());
  }
}
