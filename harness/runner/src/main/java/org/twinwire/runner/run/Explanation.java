package org.twinwire.runner.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.results.Side;

/** Explains why a comparison ended as it did, for the console and for a failed test. */
public final class Explanation {

  private Explanation() {}

  /**
   * Names the cell: scenario, stacks (or the one that is judged alone), eth version, the shape
   * unless it is natural, and the pair unless it is the reference node against itself. Addresses
   * are shortened.
   */
  public static String name(Comparison comparison) {
    Pair pair = new Pair(comparison.pair().dialer(), comparison.pair().listener());
    return cell(comparison) + (pair.equals(Pair.REFERENCE) ? "" : ", " + pair);
  }

  /** Returns the name without the pair. */
  public static String cell(Comparison comparison) {
    return "%s, %s, eth/%d%s"
        .formatted(
            comparison.scenario(),
            stacks(comparison),
            comparison.eth(),
            comparison.shape().equals("natural") ? "" : ", " + comparison.shape());
  }

  /** Returns verdict, name and the first line of the reason on one line. */
  public static String line(Comparison comparison) {
    String reason = comparison.reason().lines().findFirst().orElse("");
    return "%s%s"
        .formatted(head(comparison), reason.isEmpty() ? "" : ": " + ShortAddress.in(reason));
  }

  /** Lists deviations that are not violations, one per line, each preceded by a line break. */
  public static String deviations(Comparison comparison) {
    return Stream.of(comparison.baseline(), comparison.candidate())
        .flatMap(side -> side.deviations().stream().map(text -> side.stack() + ": " + text))
        .distinct()
        .map(text -> "\n  deviation: " + ShortAddress.in(text).replace("\n", "\n    "))
        .collect(Collectors.joining());
  }

  /** Returns verdict and name, followed by the {@link #details}. */
  public static String text(Comparison comparison) {
    return head(comparison) + "\n" + details(comparison);
  }

  private static String stacks(Comparison comparison) {
    return comparison.comparisonClass() == ComparisonClass.CANDIDATE_ALONE
        ? comparison.candidate().stack() + " alone"
        : comparison.candidate().stack() + " against " + comparison.baseline().stack();
  }

  /**
   * Lists Requirement, Expected and Actual of every step that failed, the findings, and the rerun
   * command, indented. What both sides share is listed once. Only commands contain full addresses.
   */
  public static String details(Comparison comparison) {
    List<String> lines = new ArrayList<>();
    lines.add("  Requirement: %s (%s)".formatted(comparison.title(), comparison.spec()));
    if (!comparison.reason().isEmpty()) {
      lines.add("  Reason: " + comparison.reason().replace("\n", "\n    "));
    }
    Stream.of(comparison.baseline(), comparison.candidate())
        .map(Explanation::lines)
        .distinct()
        .forEach(lines::addAll);
    lines.replaceAll(ShortAddress::in);
    lines.addAll(notes(comparison));
    comparison.minimised().ifPresent(small -> add(small, lines));
    lines.add("  Rerun: " + comparison.rerun());
    return String.join("\n", lines);
  }

  /** Lists what is worth knowing about a comparison whatever its verdict, indented. */
  public static List<String> notes(Comparison comparison) {
    return Stream.of(comparison.baseline(), comparison.candidate())
        .flatMap(side -> side.slowReader().map(text -> side.stack() + ": " + text).stream())
        .distinct()
        .map(text -> "  Note: " + text)
        .toList();
  }

  private static String head(Comparison comparison) {
    return "%s: %s".formatted(comparison.verdict(), name(comparison));
  }

  /** Describes how much smaller a minimised scenario is, and how often it reproduces. */
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

  private static List<String> lines(Side side) {
    List<String> lines = new ArrayList<>();
    for (Side.StepResult step : side.steps()) {
      if (!step.met()) {
        lines.add("  %s, step %d: %s".formatted(side.stack(), step.step() + 1, step.action()));
        lines.add("    Expected: " + step.expected());
        lines.add("    Actual: " + step.actual());
      }
    }
    for (int i = 0; i < side.findings().size(); i++) {
      Finding finding = side.findings().get(i);
      lines.add(
          "  %s: %s, %s%s (%s): %s"
              .formatted(
                  side.stack() + finding.sessionText(),
                  finding.type(),
                  finding.cause(),
                  times(side, i),
                  finding.severity().word(),
                  finding.explanation()));
    }
    return lines;
  }

  /** Returns how many deviations the finding represents, if more than one. */
  private static String times(Side side, int finding) {
    return side.occurrences().stream()
        .skip(finding)
        .findFirst()
        .map(occurrence -> occurrence.extent().text())
        .filter(text -> !text.isEmpty())
        .map(text -> ", " + text)
        .orElse("");
  }
}
