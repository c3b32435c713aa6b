package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.finding.FindingType;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Occurrence;
import org.twinwire.core.results.Side;
import org.twinwire.core.shape.Shaping;
import org.twinwire.runner.Scripts;

class TargetFindingTest {

  private static final PlannedComparison PLANNED =
      Scripts.planned(Scripts.scenario(Scripts.connect()), 1);
  private static final Shaping FIFTH = new Shaping("split-at 5 towards listener", List.of());
  private static final MinimiseCandidate SUSPECT =
      new MinimiseCandidate(PLANNED, List.of(Shaping.NATURAL), List.of(Shaping.NATURAL, FIFTH));
  private static final Occurrence ALWAYS =
      new Occurrence(Occurrence.Kind.DETERMINISTIC, 5, 5, List.of());
  private static final Occurrence RACE = new Occurrence(Occurrence.Kind.RACE, 2, 5, List.of());
  private static final Occurrence SWEPT =
      new Occurrence(Occurrence.Kind.SHAPED, 1, 9, List.of(FIFTH.name()));

  @Test
  void isNoFindingThatComesEveryTime() {
    assertThat(TargetFinding.scheduled(judged(List.of(ALWAYS), List.of(ALWAYS)), SUSPECT))
        .isEmpty();
  }

  @Test
  void isTheFirstThatDependsOnTheScheduleUnderAShapeItCameUnder() {
    Comparison judged = judged(List.of(RACE), List.of(ALWAYS, SWEPT));

    assertThat(TargetFinding.scheduled(judged, SUSPECT))
        .contains(new TargetFinding(FindingType.LOST, "cause 1", "mplex", FIFTH));
  }

  @Test
  void isNaturalWhereItCameWithoutAnyShape() {
    List<String> shapes = List.of("natural", FIFTH.name());
    Occurrence both = new Occurrence(Occurrence.Kind.SHAPED, 2, 9, shapes);

    assertThat(TargetFinding.scheduled(judged(List.of(), List.of(both)), SUSPECT))
        .contains(new TargetFinding(FindingType.LOST, "cause 0", "mplex", Shaping.NATURAL));
  }

  @Test
  void isThatOfTheBaselineWhereTheCandidateHasNone() {
    Comparison judged = judged(List.of(ALWAYS, RACE), List.of());

    assertThat(TargetFinding.scheduled(judged, SUSPECT))
        .contains(new TargetFinding(FindingType.LOST, "cause 1", "rlpx", Shaping.NATURAL));
  }

  @Test
  void isAnyFindingOfTheCandidateForWhoAsks() {
    assertThat(TargetFinding.first(judged(List.of(RACE), List.of(ALWAYS)), SUSPECT))
        .contains(new TargetFinding(FindingType.LOST, "cause 0", "mplex", Shaping.NATURAL));
    assertThat(TargetFinding.first(judged(List.of(RACE), List.of()), SUSPECT)).isEmpty();
  }

  @Test
  void isInASideThatHasTheSameTypeAndCause() {
    TargetFinding target = new TargetFinding(FindingType.LOST, "cause 1", "mplex", Shaping.NATURAL);

    assertThat(target.isIn(side("mplex", List.of(ALWAYS, ALWAYS)))).isTrue();
    assertThat(target.isIn(side("mplex", List.of(ALWAYS)))).isFalse();
  }

  private static Comparison judged(List<Occurrence> baseline, List<Occurrence> candidate) {
    Comparison plain = Comparisons.of(PLANNED, Verdict.FAIL, "", "");
    return new Comparison(
        new Comparison.Subject(
            plain.scenario(),
            plain.title(),
            plain.spec(),
            plain.pair(),
            plain.eth(),
            plain.shape()),
        side("rlpx", baseline),
        side("mplex", candidate),
        new Comparison.Judgement(
            plain.comparisonClass(), plain.verdict(), plain.reason(), plain.knownIssue()),
        plain.minimised(),
        plain.rerun());
  }

  private static Side side(String stack, List<Occurrence> occurrences) {
    List<Finding> findings =
        IntStream.range(0, occurrences.size()).mapToObj(i -> finding("cause " + i)).toList();
    return new Side(
        stack,
        Verdict.FAIL,
        new Side.Found(findings, occurrences),
        new Side.Played(5, List.of()),
        new Side.Shown(1, List.of(), List.of(), List.of()),
        List.of(),
        Side.Remarks.NONE);
  }

  private static Finding finding(String cause) {
    return new Finding(
        FindingType.LOST, cause, Finding.Subject.of("GetBlockHeaders"), List.of(), "");
  }
}
