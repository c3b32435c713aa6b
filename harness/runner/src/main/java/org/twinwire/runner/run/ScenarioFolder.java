package org.twinwire.runner.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.scenario.Loaded;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.scenario.ScenarioLoader;
import org.twinwire.core.yaml.Problem;

/** Scenario files and what is known to fail, all checked before any node starts. */
public record ScenarioFolder(List<Scenario> scenarios, KnownIssues knownIssues) {

  private static final String KNOWN_ISSUES = "known-issues.yaml";

  public ScenarioFolder {
    scenarios = List.copyOf(scenarios);
  }

  /**
   * Reads the folder.
   *
   * @throws UsageException with every problem of every file
   */
  public static ScenarioFolder read(Path folder) {
    return read(folder, List.of());
  }

  /**
   * Reads the folder, and known issues of the user's own beside those in it.
   *
   * @throws UsageException with every problem of every file
   */
  public static ScenarioFolder read(Path folder, List<Path> knownIssues) {
    return read(folder, knownIssues, LocalDate.now(ZoneOffset.UTC));
  }

  /**
   * Reads the folder as it was on a day, on which known issues may not have expired yet.
   *
   * @throws UsageException with every problem of every file
   */
  public static ScenarioFolder read(Path folder, List<Path> knownIssues, LocalDate day) {
    if (!Files.isDirectory(folder)) {
      throw new UsageException(List.of(folder + ": not a folder (expected: scenario files)"));
    }
    requireFiles(knownIssues);
    Loaded loaded = ScenarioLoader.load(folder);
    KnownIssues known =
        Stream.concat(Stream.of(folder.resolve(KNOWN_ISSUES)), knownIssues.stream())
            .map(file -> KnownIssues.load(file, day))
            .reduce(KnownIssues::and)
            .orElseThrow();
    List<String> problems =
        Stream.concat(loaded.problems().stream(), known.problems().stream())
            .map(Problem::toString)
            .toList();
    if (!problems.isEmpty()) {
      throw new UsageException(problems);
    }
    return new ScenarioFolder(loaded.scenarios(), known);
  }

  private static void requireFiles(List<Path> knownIssues) {
    List<String> missing =
        knownIssues.stream()
            .filter(file -> !Files.isRegularFile(file))
            .map("--known-issues %s: no such file (expected: a list of known issues)"::formatted)
            .toList();
    if (!missing.isEmpty()) {
      throw new UsageException(missing);
    }
  }
}
