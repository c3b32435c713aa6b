package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Minimised;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.ExitCode;
import org.twinwire.runner.run.Minimisation;
import org.twinwire.runner.run.MinimiseJob;
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
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twinwire minimise}. */
@Command(
    name = "minimise",
    description =
        "Looks for the smallest scenario that still shows a finding; it goes to minimised/ of the"
            + " report.",
    mixinStandardHelpOptions = true)
public final class MinimiseCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private MachineOptions machine;

  @Option(names = "--scenario", paramLabel = "ID", required = true, description = "Its scenario.")
  private String scenario;

  @Option(
      names = "--stack",
      paramLabel = "STACK",
      required = true,
      description = "The candidate stack that has it.")
  private String stack;

  @Option(
      names = "--shape",
      paramLabel = "NAME",
      description =
          "The shape under which it occurs (default: the first such shape of the scenario).")
  private Optional<String> shape = Optional.empty();

  @Mixin private NodeOptions nodes;

  @Option(
      names = "--pair",
      paramLabel = "DIALER,LISTENER",
      description = "The two nodes (default: ${DEFAULT-VALUE}).",
      defaultValue = "refnode,refnode")
  private String pair;

  @Option(
      names = "--tries",
      paramLabel = "N",
      description = "How often each smaller scenario is played (default: ${DEFAULT-VALUE}).",
      defaultValue = "10")
  private int tries;

  @Option(names = "--scenarios", paramLabel = "DIR", description = "As for run.")
  private Optional<Path> scenarios = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    RunOptions options = options();
    try (ConsoleProgress progress = ConsoleProgress.on(lines);
        OpenRun open = RunOpening.open(options, progress)) {
      Minimisation played = new MinimiseJob(tries).play(open);
      Optional<Minimised> minimised = played.found();
      progress.end();
      lines.println(played.text());
      minimised.ifPresent(small -> lines.println(options.report().resolve(small.file())));
      minimised.ifPresent(small -> lines.println("run it: " + small.command()));
      return (minimised.isPresent() ? ExitCode.PASS : ExitCode.FAIL).number();
    }
  }

  private RunOptions options() {
    if (tries < 1) {
      throw new ParameterException(
          spec.commandLine(), "--tries: " + tries + " (expected: at least 1)");
    }
    return new RunOptions(
        new RunInputs(
            Folders.scenarios(scenarios),
            List.of(),
            Folders.nodes(machine.nodes),
            nodes.own(),
            Optional.empty()),
        new Selection(
            new Filters(List.of(scenario), List.of(stack), List.of(), shape.stream().toList()),
            List.of(PairPattern.parse(pair)),
            Optional.empty()),
        new Conditions(machine.runtime, machine.seed, Patience.EARLY, Severity.VIOLATION),
        Folders.report(machine.out),
        machine.traces,
        new RerunWords(RunCommand.PROGRAM, folders()));
  }

  private List<String> folders() {
    List<String> words = new ArrayList<>();
    scenarios.ifPresent(dir -> words.addAll(List.of("--scenarios", dir.toString())));
    machine.nodes.ifPresent(dir -> words.addAll(List.of("--nodes", dir.toString())));
    words.addAll(nodes.words());
    return words;
  }
}
