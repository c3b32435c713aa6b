package org.twinwire.core.diff;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.scenario.Problem;

/**
 * The deviations that are known and excused until a day.
 *
 * @param problems what is wrong with the file; an entry with a problem excuses nothing
 */
public record KnownIssues(List<KnownIssue> entries, LocalDate today, List<Problem> problems) {

  public static final KnownIssues NONE = new KnownIssues(List.of(), LocalDate.EPOCH, List.of());

  public KnownIssues {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  /** Reads known-issues.yaml; a file that is not there knows no issue. */
  public static KnownIssues load(Path file, LocalDate today) {
    return KnownIssuesReader.read(file, today);
  }

  /** Entries that excuse findings of one side, expired ones left out. */
  List<KnownIssue> of(PlannedComparison planned, String stack) {
    return entries.stream()
        .filter(entry -> !entry.expires().isBefore(today))
        .filter(entry -> entry.appliesTo(planned, stack))
        .toList();
  }

  /** Entries that excuse nothing any more. */
  public List<KnownIssue> expired() {
    return entries.stream().filter(entry -> entry.expires().isBefore(today)).toList();
  }

  /**
   * Entries that match no side of any comparison, though their node takes part; meaningful for a
   * full run only.
   */
  public List<KnownIssue> unused(List<PlannedComparison> plan) {
    return entries.stream()
        .filter(entry -> plan.stream().anyMatch(entry::concerns))
        .filter(entry -> plan.stream().noneMatch(planned -> matches(entry, planned)))
        .toList();
  }

  private static boolean matches(KnownIssue entry, PlannedComparison planned) {
    return entry.appliesTo(planned, planned.baseline())
        || entry.appliesTo(planned, planned.candidate());
  }
}
