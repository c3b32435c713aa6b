package org.twinwire.reports.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.twinwire.core.results.Side;
import org.twinwire.core.results.Side.StepResult;
import org.twinwire.core.trace.TimeText;

/**
 * A step of the scenario with the results of both sides.
 *
 * @param number counted from 1
 */
record StepRow(
    int number,
    String action,
    String expected,
    List<Half> halves,
    String ratio,
    SampleStrip strip) {

  /** The result of one side; absent if that side never reached this step. */
  record Half(String part, String stack, Optional<StepResult> result) {}

  static List<StepRow> of(Side baseline, Side candidate) {
    Map<Integer, StepResult> left = byStep(baseline);
    Map<Integer, StepResult> right = byStep(candidate);
    SortedSet<Integer> steps = new TreeSet<>(left.keySet());
    steps.addAll(right.keySet());
    return steps.stream()
        .map(
            step ->
                row(
                    step,
                    new Half("baseline", baseline.stack(), Optional.ofNullable(left.get(step))),
                    new Half("candidate", candidate.stack(), Optional.ofNullable(right.get(step)))))
        .toList();
  }

  private static StepRow row(int step, Half baseline, Half candidate) {
    StepResult either = candidate.result().or(baseline::result).orElseThrow();
    return new StepRow(
        step + 1,
        either.action(),
        either.expected(),
        List.of(baseline, candidate),
        TimeText.ratio(median(baseline), median(candidate)),
        SampleStrip.of(samples(baseline), samples(candidate)));
  }

  private static Map<Integer, StepResult> byStep(Side side) {
    return side.steps().stream()
        .collect(Collectors.toMap(StepResult::step, Function.identity(), (a, b) -> a));
  }

  private static long median(Half half) {
    return half.result().map(StepResult::medianNanos).orElse(0L);
  }

  private static List<Long> samples(Half half) {
    return half.result().map(StepResult::samplesNanos).orElse(List.of());
  }
}
