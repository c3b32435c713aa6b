package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.plan.Planner;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.RerunWords;
import org.twinwire.runner.run.RunInputs;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.Selection;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code twinwire run}. */
@Command(
    name = "run",
    description = "Runs scenarios and writes the report.",
    mixinStandardHelpOptions = true)
public final class RunCommand implements Callable<Integer> {

  /** Path of this program in a rerun command, from the root of the checkout. */
  static final String PROGRAM = "harness/twinwire";

  @Spec private CommandSpec spec;

  @Mixin private MachineOptions machine;

  @Mixin private FilterOptions filter;

  @Mixin private PairOptions pairs;

  @Mixin private KnownIssuesOptions knownIssues;

  @Mixin private BehaviourOptions behaviours;

  @Option(
      names = "--chain",
      paramLabel = "DIR",
      description =
          "Folder with genesis.json and chain.rlp, the chain of both nodes (default: made from the"
              + " seed).")
  private Optional<Path> chain = Optional.empty();

  @Option(
      names = "--repeat",
      paramLabel = "N",
      description =
          "Attempts per side (default: as the scenario says, else "
              + Planner.DEFAULT_ATTEMPTS
              + ").")
  private Optional<Integer> repeat = Optional.empty();

  @Option(
      names = "--patience",
      description =
          "early: give up a request once nothing can arrive any more; full: wait for its timeout"
              + " (default: ${DEFAULT-VALUE}).",
      defaultValue = "early")
  private Patience patience;

  @Option(
      names = "--at-once",
      paramLabel = "N",
      description =
          "Comparisons that are played at the same time, each with nodes of its own; a run with a"
              + " node that has no control port plays one (default: 2, or 1 on one processor).")
  private int atOnce = Conditions.usuallyAtOnce();

  @Option(
      names = "--strict",
      description =
          "Fail for deviations as well: broken recommendations and common practice (default:"
              + " they are shown and counted).")
  private boolean strict;

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    try (ConsoleProgress progress = ConsoleProgress.on(lines);
        OpenRun open = RunOpening.open(options(), progress)) {
      open.executeAll();
      RunResults results = open.results();
      progress.end();
      ResultLines.print(results, lines);
      open.write(results);
      lines.println("report: " + open.page());
      return open.run().exitCode().number();
    }
  }

  /**
   * Reads the options of a run from the words of its command line, for a caller that plays it.
   *
   * @throws ParameterException when a word is unknown or wrong
   */
  public static RunOptions read(List<String> words) {
    RunCommand command = new RunCommand();
    new CommandLine(command)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .parseArgs(words.toArray(String[]::new));
    return command.options();
  }

  private RunOptions options() {
    return new RunOptions(
        new RunInputs(
            Folders.scenarios(filter.scenarios),
            knownIssues.files(),
            Folders.nodes(machine.nodes),
            pairs.own(),
            chain),
        new Selection(filter.filters(), pairs.patterns(), attempts(), behaviours.byRole()),
        new Conditions(
            machine.runtime,
            machine.seed,
            patience,
            strict ? Severity.DEVIATION : Severity.VIOLATION,
            atOnce()),
        Folders.report(machine.out),
        machine.traces,
        new RerunWords(PROGRAM, repeated()));
  }

  private Optional<Integer> attempts() {
    if (repeat.orElse(1) < 1) {
      throw usage("--repeat: " + repeat.get() + " (expected: at least 1)");
    }
    return repeat;
  }

  private int atOnce() {
    if (atOnce < 1) {
      throw usage("--at-once: " + atOnce + " (expected: at least 1)");
    }
    return atOnce;
  }

  private ParameterException usage(String text) {
    return new ParameterException(spec.commandLine(), text);
  }

  /** Returns the options that a rerun command has to repeat. */
  private List<String> repeated() {
    List<String> words = new ArrayList<>();
    filter.scenarios.ifPresent(dir -> words.addAll(List.of("--scenarios", dir.toString())));
    machine.nodes.ifPresent(dir -> words.addAll(List.of("--nodes", dir.toString())));
    words.addAll(pairs.words());
    words.addAll(knownIssues.words());
    words.addAll(behaviours.words());
    chain.ifPresent(dir -> words.addAll(List.of("--chain", dir.toString())));
    if (patience == Patience.FULL) {
      words.addAll(List.of("--patience", "full"));
    }
    if (strict) {
      words.add("--strict");
    }
    return words;
  }
}
