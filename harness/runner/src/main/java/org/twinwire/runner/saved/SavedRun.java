package org.twinwire.runner.saved;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import org.twinwire.runner.run.JudgedBy;
import org.twinwire.runner.run.PlayedFolder;
import org.twinwire.runner.run.UsageException;

/**
 * A finished run as its folder has it.
 *
 * @param judgedBy empty for a run that kept nothing of it
 */
public record SavedRun(Path folder, RunResults results, Optional<JudgedBy> judgedBy) {

  /**
   * Reads a folder that a run has written its report to.
   *
   * @throws UsageException when it is no folder, or has no traces
   * @throws org.twinwire.reports.ResultsFileException when it has no results.json of ours
   */
  public static SavedRun read(Path folder) {
    if (!Files.isDirectory(folder)) {
      throw wrong(folder + ": no such folder (expected: the report of a run)");
    }
    RunResults results = ResultsFile.read(folder.resolve(Reports.RESULTS));
    if (results.comparisons().stream().noneMatch(SavedRun::isKept)) {
      throw wrong(
          "%s: none of %d comparisons has all its traces (expected: a run with --traces)"
              .formatted(folder, results.comparisons().size()));
    }
    if (!Files.isDirectory(folder.resolve("traces"))) {
      throw wrong(
          "%s: no such folder (expected: the traces of the run)"
              .formatted(folder.resolve("traces")));
    }
    return new SavedRun(folder, results, PlayedFolder.of(folder).judgedBy());
  }

  /** Whether every attempt of both sides has its trace. */
  static boolean isKept(Comparison comparison) {
    return isKept(comparison.baseline()) && isKept(comparison.candidate());
  }

  private static boolean isKept(Side side) {
    return side.attempts() > 0 && side.traces().size() == side.attempts();
  }

  private static UsageException wrong(String problem) {
    return new UsageException(List.of(problem));
  }
}
