package org.twinwire.reports.text;

import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Side;

/**
 * A step that did not meet its expectation.
 *
 * @param number counted from 1
 */
public record MissedStep(String stack, int number, String action, String expected, String actual) {

  /**
   * Returns the steps of both sides, the candidate's before the baseline's; equal steps are listed
   * once.
   */
  public static List<MissedStep> of(Comparison comparison) {
    return Stream.of(comparison.candidate(), comparison.baseline())
        .flatMap(MissedStep::of)
        .distinct()
        .toList();
  }

  private static Stream<MissedStep> of(Side side) {
    return side.steps().stream()
        .filter(step -> !step.met())
        .map(
            step ->
                new MissedStep(
                    side.stack(), step.step() + 1, step.action(), step.expected(), step.actual()));
  }
}
