package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.ShortAddress;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ReasonGroup;
import org.twinwire.core.results.ReasonGroups;
import org.twinwire.runner.run.Explanation;

/**
 * Prints what did not pass: an entry per reason, with one comparison in full and the others by
 * name.
 */
final class GroupLines {

  private static final int NAMES = 3;

  private GroupLines() {}

  /**
   * Prints failures, each with an example in full, followed by a short list of what is unsupported.
   */
  static void print(List<Comparison> comparisons, PrintWriter lines) {
    ReasonGroups bad =
        ReasonGroups.of(comparisons, EnumSet.of(Verdict.FAIL, Verdict.ERROR, Verdict.XPASS));
    ReasonGroups unsupported = ReasonGroups.of(comparisons, EnumSet.of(Verdict.UNSUPPORTED));
    bad.groups().forEach(group -> lines.println("\n" + explained(group)));
    if (!unsupported.isEmpty()) {
      lines.println("\n" + unsupported.text() + ":");
      unsupported.groups().forEach(group -> lines.println(named(group)));
    }
    printDeviations(comparisons, lines);
    if (!bad.isEmpty()) {
      lines.println("\n" + bad.text());
    }
  }

  private static void printDeviations(List<Comparison> comparisons, PrintWriter lines) {
    List<Comparison> deviating =
        comparisons.stream().filter(comparison -> comparison.deviations() > 0).toList();
    ReasonGroups passed = ReasonGroups.of(deviating, EnumSet.of(Verdict.PASS));
    if (!passed.isEmpty()) {
      lines.println("\nDeviations in " + passed.text() + ":");
      passed.groups().forEach(group -> lines.println(named(group)));
    }
  }

  private static String explained(ReasonGroup group) {
    String example = Explanation.text(group.example());
    return group.count() == 1
        ? example
        : String.format(
            Locale.ROOT,
            "%,d %s for the same reason, such as\n%s\n  The others: %s",
            group.count(),
            group.verdict(),
            example,
            names(group, 1));
  }

  private static String named(ReasonGroup group) {
    return String.format(
        Locale.ROOT,
        "  %,d × %s\n    %s",
        group.count(),
        ShortAddress.in(group.example().reason()).replace("\n", "\n    "),
        names(group, 0));
  }

  /** Lists names from the given index on; the pair is only included if it changes. */
  private static String names(ReasonGroup group, int from) {
    Comparison example = group.example();
    String first =
        group.comparisons().stream()
            .skip(from)
            .limit(NAMES)
            .map(
                each ->
                    !each.equals(example) && each.pair().equals(example.pair())
                        ? Explanation.cell(each)
                        : Explanation.name(each))
            .collect(Collectors.joining("; "));
    int more = group.count() - from - NAMES;
    return more > 0 ? String.format(Locale.ROOT, "%s and %,d more", first, more) : first;
  }
}
