package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.plan.NothingMatchesException;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.plan.Planner;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.run.DefinedNodes;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RunningNodes;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.runtime.NodeDefinitions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twinwire list}. */
@Command(
    name = "list",
    description = "Prints what a run would do, one comparison per line.",
    mixinStandardHelpOptions = true)
public final class ListCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private FilterOptions filter;

  @Mixin private PairOptions pairs;

  @Option(names = "--nodes", paramLabel = "DIR", description = "As for run.")
  private Optional<Path> nodes = Optional.empty();

  @Override
  public Integer call() {
    PrintWriter lines = spec.commandLine().getOut();
    List<PlannedComparison> plan = plan();
    plan.forEach(
        planned ->
            lines.printf(
                "%s  %s against %s  %s%s%s  %s%n",
                planned.scenario().id(),
                planned.candidate(),
                planned.baseline(),
                planned.version(),
                planned.scenario().setting().tapped() ? "  " + planned.shape().name() : "",
                planned.pair().equals(Pair.REFERENCE) ? "" : "  " + planned.pair(),
                planned.scenario().about().title()));
    lines.println(plan.size() + " comparisons");
    return 0;
  }

  private List<PlannedComparison> plan() {
    ScenarioFolder folder = ScenarioFolder.read(Folders.scenarios(filter.scenarios));
    try {
      return Planner.plan(folder.scenarios(), filter.filters(), pairs(), Optional.empty());
    } catch (NothingMatchesException e) {
      throw new UsageException(e.problems());
    }
  }

  /** Returns the pairs; node definitions are only read if they are needed. */
  private List<Pair> pairs() {
    if (pairs.patterns().equals(List.of(PairPattern.REFERENCE))) {
      return List.of(Pair.REFERENCE);
    }
    NodeDefinitions defined = DefinedNodes.read(Folders.nodes(nodes), pairs.own());
    Peers peers = RunningNodes.of(pairs.own(), pairs.patterns(), defined);
    return pairs.patterns().stream()
        .flatMap(pattern -> pattern.among(defined, peers).stream())
        .distinct()
        .toList();
  }
}
