package org.twinwire.core.finding;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.twinwire.core.expectation.StepText;
import org.twinwire.core.judge.JudgedCase;
import org.twinwire.core.judge.SideFinding;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Samples;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.scenario.Step;
import org.twinwire.core.trace.TimeText;

/** SLOWER: the median of a step on one side exceeds the other side's by more than its bound. */
public final class Slowness {

  private final PlannedComparison planned;
  private final List<JudgedCase> baseline;
  private final List<JudgedCase> candidate;

  public Slowness(
      PlannedComparison planned, List<JudgedCase> baseline, List<JudgedCase> candidate) {
    this.planned = planned;
    this.baseline = baseline;
    this.candidate = candidate;
  }

  public List<SideFinding> ofBaseline() {
    return findings(baseline, candidate, "candidate");
  }

  public List<SideFinding> ofCandidate() {
    return findings(candidate, baseline, "baseline");
  }

  /** Of steps that every attempt of both sides met. */
  private List<SideFinding> findings(List<JudgedCase> slow, List<JudgedCase> fast, String other) {
    return IntStream.range(0, planned.scenario().steps().size())
        .filter(step -> met(slow, step) && met(fast, step))
        .mapToObj(step -> finding(step, slow, fast, other))
        .flatMap(Optional::stream)
        .toList();
  }

  private static boolean met(List<JudgedCase> cases, int step) {
    return !cases.isEmpty() && cases.stream().allMatch(judged -> judged.met(step));
  }

  private Optional<SideFinding> finding(
      int index, List<JudgedCase> slow, List<JudgedCase> fast, String other) {
    List<Long> slowSamples = Samples.of(slow, index, step(index));
    List<Long> fastSamples = Samples.of(fast, index, step(index));
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
        .map(finding -> ofAll(slow, new StepFinding(index, finding, Optional.empty())));
  }

  private static SideFinding ofAll(List<JudgedCase> cases, StepFinding found) {
    List<Integer> all = IntStream.range(0, cases.size()).boxed().toList();
    return new SideFinding(found, all, all.stream().map(i -> found).toList());
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
            "session",
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
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
