package org.twinwire.core.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.TimeText;
import org.twinwire.core.trace.Trace;

/**
 * Makes SLOWER findings: the median of a step on one side exceeds that of the other side by more
 * than its bound.
 */
public final class Slowness {

  private final PlannedComparison planned;

  public Slowness(PlannedComparison planned) {
    this.planned = planned;
  }

  /**
   * Returns the steps in which one side is slower than the other.
   *
   * @param steps those that every attempt of both sides met
   * @param slow traces of the side that is checked
   * @param other name of the other side: baseline or candidate
   */
  public List<StepFinding> of(IntStream steps, List<Trace> slow, List<Trace> fast, String other) {
    return steps
        .mapToObj(step -> finding(step, slow, fast, other))
        .flatMap(Optional::stream)
        .toList();
  }

  private Optional<StepFinding> finding(
      int index, List<Trace> slow, List<Trace> fast, String other) {
    List<Long> slowSamples = StepTimes.of(slow, index, step(index));
    List<Long> fastSamples = StepTimes.of(fast, index, step(index));
    return SpeedBound.of(planned, step(index))
        .filter(bound -> bound.isExceeded(slowSamples, fastSamples))
        .map(
            bound ->
                finding(
                    index,
                    Percentiles.median(slowSamples),
                    Percentiles.median(fastSamples),
                    bound,
                    other))
        .map(finding -> new StepFinding(index, finding, Optional.empty()));
  }

  private Step step(int index) {
    return planned.scenario().steps().get(index);
  }

  private Finding finding(
      int index, long slowNanos, long fastNanos, SpeedBound bound, String other) {
    Finding finding =
        new Finding(
            FindingType.SLOWER,
            Causes.UNEXPLAINED,
            Finding.Subject.of("session"),
            List.of(
                "step %d (%s): median %s, %s %s"
                    .formatted(
                        index + 1,
                        StepText.action(step(index)),
                        TimeText.nanos(slowNanos),
                        other,
                        TimeText.nanos(fastNanos))),
            String.format(
                Locale.ROOT,
                "Step %d took %.2f times as long as over the %s (expected: %s).",
                index + 1,
                (double) slowNanos / fastNanos,
                other,
                bound));
    return finding.with(Severity.DEVIATION);
  }
}
