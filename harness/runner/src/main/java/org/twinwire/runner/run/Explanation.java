package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import org.twinwire.core.ledger.Finding;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.results.Side;

/** Why a comparison ended as it did, for the console and for a failed test. */
public final class Explanation {

  private Explanation() {}

  /**
   * Names the cell: scenario, stacks, eth version, the shape unless it is natural, and the pair
   * unless it is the reference node against itself.
   */
  public static String name(Comparison comparison) {
    Pair pair = new Pair(comparison.pair().dialer(), comparison.pair().listener());
    return "%s, %s against %s, eth/%d%s%s"
        .formatted(
            comparison.scenario(),
            comparison.candidate().stack(),
            comparison.baseline().stack(),
            comparison.eth(),
            comparison.shape().equals("natural") ? "" : ", " + comparison.shape(),
            pair.equals(Pair.REFERENCE) ? "" : ", " + pair);
  }

  /**
   * Requirement, Expected and Actual of every step that missed, findings, and the rerun command.
   */
  public static String text(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("%s: %s".formatted(comparison.verdict(), name(comparison)));
    lines.add("  Requirement: %s (%s)".formatted(comparison.title(), comparison.spec()));
    if (!comparison.reason().isEmpty()) {
      lines.add("  Reason: " + comparison.reason().replace("\n", "\n    "));
    }
    add(comparison.baseline(), lines);
    add(comparison.candidate(), lines);
    comparison.minimised().ifPresent(small -> add(small, lines));
    lines.add("  Rerun: " + comparison.rerun());
    return String.join("\n", lines);
  }

  /** How much smaller a minimised scenario is, and how sure. */
  public static String text(Minimised small) {
    return "minimised from %d steps to %d, %d shaped spot%s; reproduces %d of %d"
        .formatted(
            small.stepsBefore(),
            small.steps(),
            small.spots(),
            small.spots() == 1 ? "" : "s",
            small.reproduced(),
            small.tries());
  }

  private static void add(Minimised small, List<String> lines) {
    lines.add("  Smallest: " + text(small));
    lines.add("    " + small.command());
  }

  private static void add(Side side, List<String> lines) {
    for (Side.StepResult step : side.steps()) {
      if (!step.met()) {
        lines.add("  %s, step %d: %s".formatted(side.stack(), step.step() + 1, step.action()));
        lines.add("    Expected: " + step.expected());
        lines.add("    Actual: " + step.actual());
      }
    }
    for (Finding finding : side.findings()) {
      lines.add(
          "  %s: %s, %s: %s"
              .formatted(side.stack(), finding.type(), finding.cause(), finding.explanation()));
    }
  }
}
