package org.twinwire.core.known;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.yaml.Problem;

/**
 * The deviations that are known and excused until a day.
 *
 * @param problems what is wrong with the files; an entry with a problem excuses nothing
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

  /** These, and those of another file. */
  public KnownIssues and(KnownIssues others) {
    return new KnownIssues(
        Stream.concat(entries.stream(), others.entries.stream()).toList(),
        today,
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }

  /**
   * The same for nodes that behave otherwise than the scenarios say: that an issue does not show
   * then says nothing.
   */
  public KnownIssues asRaces() {
    return new KnownIssues(entries.stream().map(KnownIssue::asRace).toList(), today, problems);
  }

  /** Entries that excuse findings of one side, expired ones left out. */
  public List<KnownIssue> of(PlannedComparison planned, PairImplementations pair, String stack) {
    return entries.stream()
        .filter(entry -> !entry.expires().isBefore(today))
        .filter(entry -> entry.appliesTo(planned, stack, pair))
        .toList();
  }

  /** Entries that excuse nothing any more. */
  public List<KnownIssue> expired() {
    return entries.stream().filter(entry -> entry.expires().isBefore(today)).toList();
  }

  /**
   * Entries that match no side of any comparison, though what they name takes part; meaningful for
   * a full run only.
   *
   * @param made what the nodes of a pair turned out to be built on
   */
  public List<KnownIssue> unused(
      List<PlannedComparison> plan, Function<Pair, PairImplementations> made) {
    return entries.stream()
        .filter(entry -> plan.stream().anyMatch(each -> entry.concerns(made.apply(each.pair()))))
        .filter(entry -> plan.stream().anyMatch(entry::isOnAStackOf))
        .filter(entry -> plan.stream().noneMatch(each -> matches(entry, each, made)))
        .toList();
  }

  private static boolean matches(
      KnownIssue entry, PlannedComparison planned, Function<Pair, PairImplementations> made) {
    return Stream.of(planned.baseline(), planned.candidate())
        .anyMatch(stack -> entry.appliesTo(planned, stack, made.apply(planned.pair())));
  }
}
