package org.twinwire.core.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.Scripts;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.shape.ShapePlan;
import org.twinwire.core.shape.Shaping;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Trace;

class SchedulesTest {

  private static final Trace GOOD = Scripts.good("mplex");
  private static final Trace HELD = Scripts.held("mplex");
  private static final Trace BROKEN = Scripts.broken("mplex");

  @Test
  void callsWhatEveryAttemptHasDeterministic() {
    assertThat(occurrence(at(1, HELD), at(2, HELD), at(3, BROKEN)))
        .usingRecursiveComparison()
        .ignoringFields("extent")
        .isEqualTo(
            new Occurrence(
                Occurrence.Kind.DETERMINISTIC,
                2,
                2,
                List.of("split-at 1 towards listener", "split-at 2 towards listener")));
  }

  @Test
  void callsWhatSomeAttemptsUnderOneShapeHaveARace() {
    assertThat(occurrence(at(1, HELD), at(1, GOOD), at(2, GOOD)))
        .extracting(Occurrence::kind, Occurrence::attempts, Occurrence::of)
        .containsExactly(Occurrence.Kind.RACE, 1, 3);
  }

  @Test
  void callsWhatEveryAttemptUnderSomeShapesHasShaped() {
    assertThat(occurrence(at(1, HELD), at(1, HELD), at(2, GOOD)))
        .usingRecursiveComparison()
        .ignoringFields("extent")
        .isEqualTo(
            new Occurrence(Occurrence.Kind.SHAPED, 2, 3, List.of("split-at 1 towards listener")));
  }

  @Test
  void saysTheOffsetsOfASweepAsRanges() {
    Comparison comparison =
        judge("sweep", at(1, GOOD), at(2, HELD), at(3, HELD), at(4, HELD), at(9, HELD));

    assertThat(comparison.candidate().findings().getFirst().evidence())
        .endsWith("4 of 5 attempts under offsets 2–4, 9 towards listener");
  }

  @Test
  void callsWhatOneShapeHasAndAnotherNotShaped() {
    List<Comparison> classified =
        Schedules.of(List.of(judge("natural", GOOD), judge("glue", HELD)));

    assertThat(classified.getLast().candidate().occurrences())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("extent")
        .containsExactly(new Occurrence(Occurrence.Kind.SHAPED, 1, 1, List.of("glue")));
  }

  @Test
  void leavesWhatEveryShapeHasDeterministic() {
    List<Comparison> comparisons = List.of(judge("natural", HELD), judge("glue", HELD));

    assertThat(Schedules.of(comparisons)).isEqualTo(comparisons);
  }

  @Test
  void doesNotTakeAnErrorForAShapeWithoutTheFinding() {
    List<Comparison> comparisons = List.of(judge("natural", BROKEN), judge("glue", HELD));

    assertThat(Schedules.of(comparisons)).isEqualTo(comparisons);
  }

  private static Occurrence occurrence(Trace... attempts) {
    return judge("sweep", attempts).candidate().occurrences().getFirst();
  }

  private static Comparison judge(String shape, Trace... attempts) {
    PlannedComparison one = Scripts.oneHeader();
    PlannedComparison planned =
        new PlannedComparison(
            one.scenario(),
            one.dialer(),
            one.listener(),
            one.eth(),
            new ShapePlan.One(new Shaping(shape, List.of())),
            one.baseline(),
            one.candidate(),
            attempts.length);
    return ComparisonReport.judged(
        planned,
        PairImplementations.UNKNOWN,
        List.of(Scripts.good("rlpx")),
        new ArrayList<>(List.of(attempts)),
        Scripts.CHAIN,
        KnownIssues.NONE,
        Scripts.RERUN);
  }

  private static Trace at(int offset, Trace trace) {
    CaseId id = trace.id();
    String shape = "split-at " + offset + " towards listener";
    return new Trace(
        new CaseId(
            id.scenario(), id.dialer(), id.listener(), id.stack(), id.eth(), shape, id.attempt()),
        trace.events(),
        trace.steps(),
        trace.error());
  }
}
