package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.results.FaultTable;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.ExitCode;
import org.twinwire.runner.run.FaultChoice;
import org.twinwire.runner.run.FaultJob;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RerunWords;
import org.twinwire.runner.run.RunInputs;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twinwire faults}. */
@Command(
    name = "faults",
    description = "Plants faults into the reference node and shows which of them are found.",
    mixinStandardHelpOptions = true)
public final class FaultsCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private MachineOptions machine;

  @Mixin private StackOptions stacks;

  @Option(names = "--fault", paramLabel = "GLOB", description = "Only these faults. Repeatable.")
  private List<String> faults = new ArrayList<>();

  @Option(
      names = "--clean",
      paramLabel = "N",
      description = "Repetitions without a fault, natural and shaped (default: 100).")
  private int clean = 100;

  @Option(names = "--scenarios", paramLabel = "DIR", description = "As for run.")
  private Optional<Path> scenarios = Optional.empty();

  @Option(names = "--patience", description = "As for run.", defaultValue = "early")
  private Patience patience;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    RunOptions options = options();
    FaultChoice choice = new FaultChoice(faults, stacks.words(), clean);
    FaultJob job = FaultJob.read(options.inputs().scenarios(), choice, Pair.REFERENCE);
    try (ConsoleProgress progress = ConsoleProgress.on(lines);
        OpenRun open = RunOpening.open(options, progress, job)) {
      FaultTable table = job.play(open);
      progress.end();
      FaultLines.print(table, lines);
      write(open, table, options.report());
      lines.println("report: " + open.page());
      return exitCode(open, table).number();
    }
  }

  private static ExitCode exitCode(OpenRun open, FaultTable table) {
    if (!open.run().isComplete()) {
      return ExitCode.INFRASTRUCTURE;
    }
    return FaultLines.isRight(table) ? ExitCode.PASS : ExitCode.FAIL;
  }

  private static void write(OpenRun open, FaultTable table, Path report) {
    RunResults all = open.run().results();
    open.write(
        new RunResults(
            all.schemaVersion(), all.run(), all.totals(), all.comparisons(), Optional.of(table)));
    FaultsFile.write(table, report);
  }

  private RunOptions options() {
    return new RunOptions(
        new RunInputs(
            Folders.scenarios(scenarios),
            List.of(),
            Folders.nodes(machine.nodes),
            List.of(),
            Optional.empty()),
        new Selection(Filters.NONE, List.of(PairPattern.REFERENCE), Optional.empty()),
        new Conditions(machine.runtime, machine.seed, patience, Severity.VIOLATION),
        Folders.report(machine.out),
        machine.traces,
        new RerunWords(RunCommand.PROGRAM, List.of()));
  }
}
