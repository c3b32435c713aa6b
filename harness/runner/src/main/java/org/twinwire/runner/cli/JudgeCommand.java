package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.results.RunResults;
import org.twinwire.reports.Reports;
import org.twinwire.runner.run.ExitCode;
import org.twinwire.runner.saved.InputFolders;
import org.twinwire.runner.saved.JudgedAgain;
import org.twinwire.runner.saved.Rejudging;
import org.twinwire.runner.saved.SavedCopy;
import org.twinwire.runner.saved.SavedRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code twinwire judge}. */
@Command(
    name = "judge",
    description =
        "Judges the saved traces of a run again, with no node running, and writes its report.",
    mixinStandardHelpOptions = true)
public final class JudgeCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(
      arity = "0..1",
      paramLabel = "DIR",
      description = "Report of the run (default: reports/target/twinwire of the checkout).")
  private Optional<Path> folder = Optional.empty();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description =
          "Folder of the new report, which takes copies of the traces (default: the report of the"
              + " run is replaced).")
  private Optional<Path> out = Optional.empty();

  @Option(
      names = "--scenarios",
      paramLabel = "DIR",
      description =
          "Judge by these scenarios and known issues (default: by the copies that the run kept).")
  private Optional<Path> scenarios = Optional.empty();

  @Option(
      names = "--chain",
      paramLabel = "DIR",
      description = "Where the chain of the run is now (default: where it was).")
  private Optional<Path> chain = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    SavedRun run = SavedRun.read(Folders.report(folder));
    JudgedAgain again = Rejudging.judge(run, new InputFolders(scenarios, chain));
    Path report = out.orElse(run.folder());
    SavedCopy.of(run, report);
    Reports.write(again.results(), report);
    again.results().faults().ifPresent(table -> FaultsFile.write(table, report));
    print(again, lines);
    lines.println("report: " + report.resolve(Reports.INDEX).toAbsolutePath().normalize());
    return exitCode(again.results()).number();
  }

  private static void print(JudgedAgain again, PrintWriter lines) {
    again
        .results()
        .faults()
        .ifPresentOrElse(
            table -> FaultLines.print(table, lines),
            () -> ResultLines.print(again.results(), lines));
    again.notes().forEach(lines::println);
    lines.printf("judged again: %d comparisons, %d traces%n", again.judged(), again.traces());
    if (again.carriedOver() > 0) {
      lines.printf(
          "carried over as they were: %d comparisons, whose traces were not all kept%n",
          again.carriedOver());
    }
    again.changes().forEach(change -> lines.println("changed: " + change));
    lines.printf("%d of them came to something else than in the run%n", again.changes().size());
    lines.flush();
  }

  private static ExitCode exitCode(RunResults results) {
    return results
        .faults()
        .map(table -> FaultLines.isRight(table) ? ExitCode.PASS : ExitCode.FAIL)
        .orElseGet(() -> ExitCode.of(results.totals(), true));
  }
}
