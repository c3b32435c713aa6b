package org.twinwire.runner.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.StackChoice;
import org.twinwire.runner.bench.Bench;
import org.twinwire.runner.bench.BenchTable;
import org.twinwire.runner.bench.Rounds;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.run.DefinedNodes;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.UsageException;
import org.twinwire.runner.run.WorkFolder;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.runtime.RuntimeChoice;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code twinwire bench}. */
@Command(
    name = "bench",
    description =
        "Measures how fast nodes answer over each stack, one request at a time and many in flight,"
            + " beside a bare TCP echo.",
    mixinStandardHelpOptions = true)
public final class BenchCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private PairOptions pairs;

  @Mixin private StackOptions stacks;

  @Option(
      names = "--rounds",
      paramLabel = "N",
      description = "How often each stack is measured (default: ${DEFAULT-VALUE}).")
  private int rounds = Rounds.DEFAULT.measured();

  @Option(
      names = "--warm-up",
      paramLabel = "N",
      description = "Rounds before these that do not count (default: ${DEFAULT-VALUE}).")
  private int warmUp = Rounds.DEFAULT.warmUp();

  @Option(
      names = "--format",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "text")
  private BenchTable.Format format;

  @Option(names = "--nodes", paramLabel = "DIR", description = "As for run.")
  private Optional<Path> nodes = Optional.empty();

  @Option(
      names = "--runtime",
      description = "${COMPLETION-CANDIDATES} (default: ${DEFAULT-VALUE}).",
      defaultValue = "process")
  private RuntimeChoice.Wish runtime;

  @Option(names = "--seed", description = "As for run (default: ${DEFAULT-VALUE}).")
  private long seed = RunOptions.DEFAULT_SEED;

  @Override
  public Integer call() {
    Rounds asked = rounds();
    stacks.words().forEach(BenchCommand::requireKnown);
    Path folder = Folders.nodes(nodes);
    NodeDefinitions defined = DefinedNodes.read(folder, pairs.own());
    List<Pair> chosen = chosen(defined);
    PrintWriter err = spec.commandLine().getErr();
    try (WorkFolder work = WorkFolder.make();
        NodeRuntime started = RuntimeChoice.make(runtime, folder).runtime()) {
      Path chain = work.path().resolve("chain");
      ChainFolder.write(SeedChains.of(seed), chain);
      BenchTable table =
          new Bench(started, defined, chain, work.path(), seed)
              .measure(chosen, this::isAskedFor, asked, err::println);
      PrintWriter out = spec.commandLine().getOut();
      out.print(table.in(format));
      out.flush();
    }
    return 0;
  }

  private Rounds rounds() {
    try {
      return new Rounds(rounds, warmUp);
    } catch (IllegalArgumentException e) {
      throw new UsageException(List.of("--" + e.getMessage()));
    }
  }

  private static void requireKnown(String stack) {
    StackChoice.problem(stack)
        .ifPresent(
            problem -> {
              throw new UsageException(List.of("--" + problem));
            });
  }

  /** A node that cannot be told what to ask cannot be measured. */
  private List<Pair> chosen(NodeDefinitions defined) {
    if (pairs.own().stream().anyMatch(OwnNode::isRunning)) {
      throw new UsageException(
          List.of("--node: got a running node, expected nodes with a control port"));
    }
    List<Pair> chosen =
        pairs.patterns().stream()
            .flatMap(pattern -> pattern.among(defined, Peers.NONE).stream())
            .distinct()
            .toList();
    chosen.stream()
        .flatMap(pair -> List.of(pair.dialer(), pair.listener()).stream())
        .filter(name -> defined.named(name).blackBox().isPresent())
        .findFirst()
        .ifPresent(
            name -> {
              throw new UsageException(
                  List.of(
                      "--pair: got %s, a black box (expected: nodes with a control port)"
                          .formatted(name)));
            });
    return chosen;
  }

  private boolean isAskedFor(String stack) {
    return stacks.words().isEmpty()
        || stacks.words().stream().anyMatch(word -> new StackChoice(word).stacks().contains(stack));
  }
}
