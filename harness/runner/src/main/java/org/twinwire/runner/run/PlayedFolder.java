package org.twinwire.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.twinwire.core.results.ResultsJson;
import org.twinwire.runner.runtime.InfrastructureException;
import tools.jackson.core.JacksonException;

/**
 * The folder {@code played} of a report: copies of the scenarios and known issues of the run, and
 * {@link JudgedBy} as {@code run.json}.
 */
public record PlayedFolder(Path path) {

  private static final String FOLDER = "played";
  private static final String RUN = "run.json";
  private static final String SCENARIOS = "scenarios";
  private static final String KNOWN_ISSUES = "known-issues";

  /** Returns the one of a report, whether it exists or not. */
  public static PlayedFolder of(Path report) {
    return new PlayedFolder(report.resolve(FOLDER));
  }

  /**
   * Reads what the run was judged by; empty for a run that kept nothing of it.
   *
   * @throws UsageException when the file is none of ours
   */
  public Optional<JudgedBy> judgedBy() {
    Path file = path.resolve(RUN);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(ResultsJson.mapper().readValue(Files.readString(file), JudgedBy.class));
    } catch (IOException | JacksonException e) {
      String reason = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
      throw new UsageException(List.of("%s: cannot be read: %s".formatted(file, reason)));
    }
  }

  public Path scenarios() {
    return path.resolve(SCENARIOS);
  }

  /** Returns the copies of the user's own files. */
  public List<Path> knownIssues(JudgedBy by) {
    return by.knownIssues().stream().map(path.resolve(KNOWN_ISSUES)::resolve).toList();
  }

  /** Replaces the folder. */
  void write(PlayedTexts texts, JudgedBy by) {
    try {
      deleteAll();
      write(path.resolve(SCENARIOS), texts.scenarios());
      write(path.resolve(KNOWN_ISSUES), texts.knownIssues());
      write(path, Map.of(RUN, ResultsJson.mapper().writeValueAsString(by)));
    } catch (IOException e) {
      throw new InfrastructureException("%s: cannot be written".formatted(path), e);
    }
  }

  private void deleteAll() throws IOException {
    if (Files.exists(path)) {
      try (Stream<Path> all = Files.walk(path)) {
        for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }

  private static void write(Path folder, Map<String, String> texts) throws IOException {
    for (Map.Entry<String, String> each : texts.entrySet()) {
      Path file = folder.resolve(each.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, each.getValue());
    }
  }
}
