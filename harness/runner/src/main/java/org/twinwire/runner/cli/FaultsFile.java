package org.twinwire.runner.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.FaultsJson;
import org.twinwire.runner.runtime.InfrastructureException;

/** Writes {@code faults.json}, the rows of a run with planted faults, beside its report. */
final class FaultsFile {

  private static final String NAME = "faults.json";

  private FaultsFile() {}

  static void write(FaultTable table, Path report) {
    try {
      Files.writeString(report.resolve(NAME), FaultsJson.write(table.rows()));
    } catch (IOException e) {
      throw new InfrastructureException(NAME + ": cannot be written", e);
    }
  }
}
