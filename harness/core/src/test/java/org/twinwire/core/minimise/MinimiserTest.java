package org.twinwire.core.minimise;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.twinwire.core.scenario.Action;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.ScenarioText;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.shape.Shape;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.shape.Spot;
import org.twinwire.core.shape.Trigger;
import org.twinwire.core.trace.Role;

class MinimiserTest {

  private static final String ID = "buffering/long[n=7]";
  private static final String SHOWS = "LOST (dropped): twinwire run --scenarios .";

  /** Twelve steps; the ninth has three requests, one of them for block 7. */
  private static final String LONG =
      """
      title: A long way to block ${n}
      spec: eth
      setup: {behaviour: {listener: original}}
      matrix: {n: [6, 7]}
      steps:
      - connect: {}
      """
          + "- request: {headers: {origin: 1}}\n".repeat(7)
          + """
          - requests:
              send:
              - headers: {origin: 2}
              - headers: {origin: '${n}'}
              - headers: {origin: 3}
            expect: {counts: [1, 1, 1]}
          """
          + "- request: {headers: {origin: 4}}\n".repeat(2)
          + "- close: {}\n";

  private static final Shaping FOUND =
      new Shaping(
          "split-at 9 towards listener + octet",
          List.of(
              new Spot(Role.LISTENER, new Shape.SplitAt(9), new Trigger.Start()),
              new Spot(Role.DIALER, new Shape.Split(1, 0), new Trigger.Start()),
              new Spot(Role.LISTENER, new Shape.Delay(5, 0), new Trigger.DuringStep(8))));

  private final AtomicInteger played = new AtomicInteger();
  private final AtomicInteger tried = new AtomicInteger();

  @Test
  void leavesTheStepsAndTheSpotThatShowTheFinding() {
    Minimal minimal = minimise(this::askedForSevenBehindSplit, 200).orElseThrow();

    assertThat(minimal.steps()).isLessThanOrEqualTo(3);
    assertThat(minimal.stepsBefore()).isEqualTo(12);
    assertThat(minimal.spots()).isEqualTo(1);
    assertThat(minimal.spotsBefore()).isEqualTo(3);
    assertThat(minimal.shape()).isEqualTo("split-at 9 towards listener");
    assertThat(minimal.reproduced()).isEqualTo(minimal.tries()).isEqualTo(5);
  }

  @Test
  void writesAFileThatTheLoaderReads() {
    Minimal minimal = minimise(this::askedForSevenBehindSplit, 200).orElseThrow();

    Loaded loaded = ScenarioText.read(minimal.text(), "a");
    assertThat(loaded.problems()).isEmpty();
    Scenario scenario = loaded.scenarios().getFirst();
    assertThat(minimal.text()).startsWith("# " + SHOWS + "\n");
    assertThat(scenario.about().title()).isEqualTo("A long way to block 7");
    assertThat(scenario.repeat()).contains(10);
    assertThat(scenario.behaviour()).containsKey(Role.LISTENER);
    assertThat(scenario.steps().getLast().action())
        .isInstanceOfSatisfying(
            Action.Requests.class, asked -> assertThat(asked.requests()).hasSize(1));
  }

  @Test
  void takesTheShapingThatShowsItMostOften() {
    Minimal minimal =
        minimise((candidate, tries) -> isGlued(candidate) ? tries : 1, 200).orElseThrow();

    assertThat(minimal.shape()).isEqualTo("glue towards listener");
    assertThat(minimal.reproduced()).isEqualTo(5);
  }

  @Test
  void findsNothingWhereTheFindingDoesNotComeAgain() {
    assertThat(minimise((candidate, tries) -> 0, 200)).isEmpty();
  }

  @Test
  void offersNothingThatTheLastCountDoesNotShow() {
    assertThat(minimise(onlyAtFirst(Integer.MAX_VALUE), 200)).isEmpty();
  }

  @Test
  void offersALargerScenarioWhereTheSmallestDoesNotShowItInTheLastCount() {
    Minimal minimal = minimise(onlyAtFirst(3), 200).orElseThrow();

    assertThat(minimal.steps()).isEqualTo(12);
    assertThat(minimal.reproduced()).isPositive();
  }

  @Test
  void checksSmallerDraftsWithFewTriesWhereEveryTryShowsTheFinding() {
    Minimal minimal = minimise(this::askedForSevenBehindSplit, 200).orElseThrow();

    assertThat(minimal.reproduced()).isEqualTo(5);
    assertThat(tried.get()).isLessThan(3 * played.get());
  }

  @Test
  void checksThemWithEveryTryWhereFewWereTooFew() {
    Minimal minimal = minimise(onlyTwiceInASmallerOne(), 200).orElseThrow();

    assertThat(minimal.reproduced()).isEqualTo(5);
    assertThat(minimal.steps()).isEqualTo(12);
  }

  /** Shows the finding in every try of the whole scenario, and in at most two of a smaller one. */
  private static ReproductionCheck onlyTwiceInASmallerOne() {
    return (candidate, tries) ->
        candidate.scenario().steps().size() == 12 ? tries : Math.min(2, tries);
  }

  /** Shows the finding until the last count, and then in scenarios of some steps only. */
  private static ReproductionCheck onlyAtFirst(int steps) {
    return new ReproductionCheck() {

      private boolean amplified;

      @Override
      public int count(Candidate candidate, int tries) {
        boolean last = amplified && candidate.scenario().steps().size() < steps;
        amplified = true;
        return last ? 0 : 1;
      }

      @Override
      public boolean atLeast(int needed, Candidate candidate, int tries) {
        return true;
      }
    };
  }

  @Test
  void triesNoMoreCandidatesThanItMay() {
    minimise(this::askedForSevenBehindSplit, 10);

    assertThat(played.get()).isLessThanOrEqualTo(11);
  }

  private Optional<Minimal> minimise(ReproductionCheck reproduces, int budget) {
    return Minimiser.minimise(LONG, ID, FOUND, reproduces, 5, budget, SHOWS);
  }

  private int askedForSevenBehindSplit(Candidate candidate, int tries) {
    played.incrementAndGet();
    tried.addAndGet(tries);
    boolean asked =
        candidate.scenario().steps().stream()
            .anyMatch(step -> step.action().toString().contains("origin=7"));
    boolean split =
        candidate.shaping().spots().stream()
            .anyMatch(spot -> spot.shape() instanceof Shape.SplitAt);
    return asked && split ? tries : 0;
  }

  @Test
  void leavesOneOfTheStepsThatRanTogetherAlone() {
    String both =
        """
        title: Both ask
        spec: none
        steps:
          - connect: {}
          - together:
              - request: {headers: {origin: 1}}
              - {by: listener, requests: {send: [{headers: {origin: 6}}, {headers: {origin: 7}}]}}
          - request: {headers: {origin: 2}}
        """;

    Minimal minimal =
        Minimiser.minimise(both, ID, Shaping.NATURAL, this::askedForSeven, 2, 200, SHOWS)
            .orElseThrow();

    assertThat(minimal.text()).doesNotContain("together", "origin: 1", "origin: 2", "origin: 6");
    assertThat(minimal.steps()).isEqualTo(2);
    assertThat(minimal.stepsBefore()).isEqualTo(4);
  }

  @Test
  void keepsStepsTogetherOfWhichEachIsNeeded() {
    String both =
        """
        title: Both ask
        spec: none
        steps:
          - connect: {}
          - together:
              - request: {headers: {origin: 1}}
              - {by: listener, request: {headers: {origin: 7}}}
              - {by: listener, announce: {type: block-range-update, blocks: [1, 2]}}
        eth: [69]
        """;
    ReproductionCheck needsBoth =
        (candidate, tries) ->
            candidate.scenario().steps().stream().anyMatch(Step::joins)
                    && candidate.text().contains("origin: 1")
                ? askedForSeven(candidate, tries)
                : 0;

    Minimal minimal =
        Minimiser.minimise(both, ID, Shaping.NATURAL, needsBoth, 2, 200, SHOWS).orElseThrow();

    assertThat(minimal.text()).contains("together").doesNotContain("block-range-update");
    assertThat(minimal.steps()).isEqualTo(3);
  }

  private int askedForSeven(Candidate candidate, int tries) {
    boolean asked =
        candidate.scenario().steps().stream()
            .anyMatch(step -> step.action().toString().contains("origin=7"));
    return asked ? tries : 0;
  }

  private static boolean isGlued(Candidate candidate) {
    ShapePlan shape = candidate.scenario().setting().shapes().getFirst();
    return shape.name().contains("glue") && shape.name().contains("towards listener");
  }
}
