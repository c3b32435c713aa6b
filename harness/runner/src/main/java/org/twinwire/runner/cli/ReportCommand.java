package org.twinwire.runner.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.Reports;
import org.twinwire.reports.ResultsFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire report}. */
@Command(
    name = "report",
    description = "Writes the report of a finished run again, from its results.json.",
    mixinStandardHelpOptions = true)
public final class ReportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Folder with results.json (default: reports/target/twinwire of the checkout).")
  private Optional<Path> folder = Optional.empty();

  @Override
  public Integer call() {
    Path report = Folders.report(folder);
    RunResults results = ResultsFile.read(report.resolve(Reports.RESULTS));
    Reports.write(results, report);
    spec.commandLine().getOut().println("report: " + report.resolve(Reports.INDEX));
    return 0;
  }
}
