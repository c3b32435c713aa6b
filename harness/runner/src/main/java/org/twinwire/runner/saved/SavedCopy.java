package org.twinwire.runner.saved;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.twinwire.runner.runtime.InfrastructureException;

/** Copies what a report refers to, so that the copy of a run is as whole as the run. */
public final class SavedCopy {

  /** Folders of a report that its pages or {@code judge} need. */
  private static final List<String> FOLDERS = List.of("traces", "minimised", "played");

  private SavedCopy() {}

  /**
   * Copies the folders of a run to another report; nothing, if it is the same one.
   *
   * @throws InfrastructureException when the disk refuses
   */
  public static void of(SavedRun run, Path report) {
    try {
      Files.createDirectories(report);
      if (Files.isSameFile(run.folder(), report)) {
        return;
      }
      for (String folder : FOLDERS) {
        copy(run.folder().resolve(folder), report.resolve(folder));
      }
    } catch (IOException e) {
      throw new InfrastructureException("report: cannot be written to " + report, e);
    }
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path copy = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(copy);
        } else {
          Files.copy(each, copy, StandardCopyOption.REPLACE_EXISTING);
        }
      }
    }
  }
}
