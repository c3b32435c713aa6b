package org.twinwire.runner.cli;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.Reason;
import org.twinwire.runner.run.Explanation;

/**
 * Formats comparisons as they are judged, one line each. The first of several failures with the
 * same reason is explained; the others refer to it.
 */
public final class ProgressLines {

  private final Map<Reason, Failures> failures = new HashMap<>();

  /**
   * The first comparison that failed for a reason.
   *
   * @param count failures with this reason so far
   */
  private record Failures(Comparison first, int count) {
    Failures another() {
      return new Failures(first, count + 1);
    }
  }

  /**
   * Formats comparison number {@code done} of {@code total}; an explanation follows on further
   * lines.
   */
  public String of(int done, int total, Comparison comparison, Duration elapsed) {
    String start = String.format(Locale.ROOT, "[%d/%d] %-11s ", done, total, comparison.verdict());
    if (!ResultLines.isBad(comparison)) {
      return start + timed(comparison, elapsed) + notes(comparison);
    }
    Failures same =
        failures.merge(
            Reason.of(comparison), new Failures(comparison, 1), (known, one) -> known.another());
    return same.count() == 1
        ? start + timed(comparison, elapsed) + "\n" + Explanation.details(comparison)
        : start + reference(comparison, same);
  }

  private static String notes(Comparison comparison) {
    return Explanation.notes(comparison).stream().map("\n"::concat).collect(Collectors.joining());
  }

  private static String timed(Comparison comparison, Duration elapsed) {
    return String.format(
        Locale.ROOT,
        "%s (%.2f s)%s",
        Explanation.name(comparison),
        elapsed.toMillis() / 1000.0,
        Explanation.deviations(comparison));
  }

  private static String reference(Comparison comparison, Failures same) {
    String name =
        comparison.pair().equals(same.first().pair())
            ? "%s, %s, eth/%d"
                .formatted(comparison.scenario(), comparison.candidate().stack(), comparison.eth())
            : Explanation.name(comparison);
    return "%s: same reason as %s (%s)"
        .formatted(name, same.first().scenario(), ordinal(same.count()));
  }

  private static String ordinal(int number) {
    boolean teen = number % 100 / 10 == 1;
    return number
        + switch (teen ? 0 : number % 10) {
          case 1 -> "st";
          case 2 -> "nd";
          case 3 -> "rd";
          default -> "th";
        };
  }
}
