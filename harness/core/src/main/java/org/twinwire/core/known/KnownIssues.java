package org.twinwire.core.known;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.yaml.FileLanguage;
import org.twinwire.core.yaml.Problem;
import org.twinwire.core.yaml.YamlFile;

/**
 * The known deviations, each excused until a day.
 *
 * @param problems what is wrong with the files; an entry with a problem excuses nothing
 */
public record KnownIssues(List<KnownIssue> entries, LocalDate today, List<Problem> problems) {

  public static final KnownIssues NONE = new KnownIssues(List.of(), LocalDate.EPOCH, List.of());

  public KnownIssues {
    entries = List.copyOf(entries);
    problems = List.copyOf(problems);
  }

  private static final FileLanguage<KnownIssueEntry> LANGUAGE =
      FileLanguage.of(KnownIssueEntry.class);

  /** Reads known-issues.yaml. A file that does not exist has no entries. */
  public static KnownIssues load(Path file, LocalDate today) {
    if (!Files.exists(file)) {
      return new KnownIssues(List.of(), today, List.of());
    }
    YamlFile<KnownIssueEntry> read = LANGUAGE.readList(file, KnownIssueEntry::check);
    List<KnownIssue> entries =
        read.entries().stream()
            .map(entry -> entry.value().issue(file.getFileName() + ":" + entry.line()))
            .toList();
    return new KnownIssues(entries, today, read.problems());
  }

  /** Returns the text of {@code scenarios/known-issues.schema.json}. */
  public static String schema() {
    return LANGUAGE.listSchemaFile();
  }

  /** Returns these and those of another file. */
  public KnownIssues and(KnownIssues others) {
    return new KnownIssues(
        Stream.concat(entries.stream(), others.entries.stream()).toList(),
        today,
        Stream.concat(problems.stream(), others.problems.stream()).toList());
  }

  /**
   * Returns the same entries as races, for nodes with other behaviours than the scenarios set: an
   * issue that does not show proves nothing there.
   */
  public KnownIssues asRaces() {
    return new KnownIssues(entries.stream().map(KnownIssue::asRace).toList(), today, problems);
  }

  /** Returns the entries that excuse findings of one side, without expired ones. */
  public List<KnownIssue> of(PlannedComparison planned, PairImplementations pair, String stack) {
    return entries.stream()
        .filter(entry -> !entry.expires().isBefore(today))
        .filter(entry -> entry.appliesTo(planned, stack, pair))
        .toList();
  }

  /** Returns the expired entries. */
  public List<KnownIssue> expired() {
    return entries.stream().filter(entry -> entry.expires().isBefore(today)).toList();
  }

  /**
   * Returns the entries that match no side of any comparison although the implementations they name
   * take part. Only meaningful for a full run.
   *
   * @param made what the nodes of a pair are built on
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
