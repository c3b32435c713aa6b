package org.twinwire.runner.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.twinwire.core.chain.BrokenChainException;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.diff.Judge;
import org.twinwire.core.diff.KnownIssues;
import org.twinwire.core.ledger.Settle;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.NothingMatchesException;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.plan.Planner;
import org.twinwire.core.plan.Resolver;
import org.twinwire.runner.cases.CaseLimits;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.cases.PairStarter;
import org.twinwire.runner.cases.ServedChain;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.RuntimeChoice;

/** Puts a run together: first everything that can be wrong without a node, then the machine. */
public final class RunOpening {

  private static final Duration LIMIT = Duration.ofMinutes(60);

  private final RunOptions options;
  private final RunListener listener;
  private final Optional<FaultJob> faults;

  private RunOpening(RunOptions options, RunListener listener, Optional<FaultJob> faults) {
    this.options = options;
    this.listener = listener;
    this.faults = faults;
  }

  /**
   * Opens a run; no node starts yet.
   *
   * @throws UsageException before anything is opened
   * @throws InfrastructureException when the runtime, an image or the report's folder is not to be
   *     had
   */
  public static OpenRun open(RunOptions options, RunListener listener) {
    return new RunOpening(options, listener, Optional.empty()).open();
  }

  /** Opens a run whose plan is a job of planted faults; filters and attempts are the job's own. */
  public static OpenRun open(RunOptions options, RunListener listener, FaultJob faults) {
    return new RunOpening(options, listener, Optional.of(faults)).open();
  }

  private OpenRun open() {
    ScenarioFolder folder = ScenarioFolder.read(options.scenarios());
    NodeDefinitions nodes = NodeDefinitions.load(options.nodes());
    PairPlan pair = new PairPlan(options.pair(), nodes, options.filters()).check();
    List<PlannedComparison> plan = faults.map(FaultJob::plan).orElseGet(() -> plan(folder, pair));
    Chain chain = chain();
    makeReportFolder();
    RuntimeChoice choice = RuntimeChoice.make(options.runtime(), options.nodes());
    WorkFolder work = WorkFolder.make();
    try {
      return open(folder, plan, pair, chain, choice, work);
    } catch (RuntimeException e) {
      choice.runtime().close();
      work.close();
      throw e;
    }
  }

  private List<PlannedComparison> plan(ScenarioFolder folder, PairPlan pair) {
    try {
      return Planner.plan(
          pair.playable(folder.scenarios()), options.filters(), options.pair(), options.attempts());
    } catch (NothingMatchesException e) {
      throw new UsageException(e.problems());
    }
  }

  /** The one that was asked for, else one made from the seed. */
  private Chain chain() {
    return options
        .chain()
        .map(RunOpening::chainIn)
        .orElseGet(() -> ChainGenerator.generate(options.seed(), ChainGenerator.DEFAULT_BLOCKS));
  }

  private static Chain chainIn(Path folder) {
    try {
      return ChainFolder.read(folder);
    } catch (BrokenChainException | UncheckedIOException e) {
      throw new UsageException(List.of("chain: " + e.getMessage()));
    }
  }

  private void makeReportFolder() {
    try {
      Files.createDirectories(options.report());
    } catch (IOException e) {
      throw new InfrastructureException("report: cannot make folder " + options.report(), e);
    }
  }

  private OpenRun open(
      ScenarioFolder folder,
      List<PlannedComparison> plan,
      PairPlan pair,
      Chain chain,
      RuntimeChoice choice,
      WorkFolder work) {
    NodeDefinitions nodes = pair.nodes();
    NodeRuntime runtime = choice.runtime();
    listener.note("runtime: " + runtime.word() + " (" + choice.reason() + ")");
    listener.note("seed: " + options.seed());
    pair.nodeNames().forEach(name -> runtime.prepare(nodes.named(name)));
    if (plan.stream().anyMatch(planned -> planned.scenario().tapped())) {
      runtime.prepare(nodes.named(NodeDefinitions.TAP));
    }
    NodeKeys keys = new NodeKeys(options.seed());
    PairPool pool = new PairPool(starter(runtime, pair, served(chain, work.path()), keys));
    RunParts parts =
        new RunParts(
            plan,
            choice,
            pool,
            caseRunner(chain),
            (planned, baseline, candidate, rerun) ->
                Judge.judge(planned, baseline, candidate, chain, folder.knownIssues(), rerun),
            keys,
            new Rerun(options.jar(), runtime.word(), options.seed(), options.folders()),
            options.report(),
            LIMIT,
            version());
    Run run = new Run(parts, listener);
    if (faults.isEmpty()) {
      stale(folder.knownIssues(), plan).forEach(run::note);
    }
    Minimising minimising =
        new Minimising(parts, () -> runtime.prepare(nodes.named(NodeDefinitions.TAP)));
    return new OpenRun(run, minimising, options.report(), List.of(work, runtime, pool));
  }

  /** Known issues that excuse nothing; which ones match nothing is only seen in a full run. */
  private Stream<String> stale(KnownIssues known, List<PlannedComparison> plan) {
    Stream<String> expired =
        known.expired().stream()
            .map(
                issue ->
                    "known issue of %s expired on %s".formatted(issue.scenario(), issue.expires()));
    Stream<String> unused =
        options.filters().equals(Filters.NONE)
            ? known.unused(plan).stream()
                .map(issue -> "known issue of %s matches nothing".formatted(issue.scenario()))
            : Stream.empty();
    return Stream.concat(expired, unused);
  }

  private PairStarter starter(
      NodeRuntime runtime, PairPlan pair, ServedChain chain, NodeKeys keys) {
    Path logs = options.report().resolve("logs");
    String peerStack = pair.stack().orElse("");
    return new PairStarter(
        runtime, pair.nodes(), chain, keys, logs, peerStack, new AtomicInteger());
  }

  private ServedChain served(Chain chain, Path work) {
    Path folder = options.chain().orElseGet(() -> written(chain, work.resolve("chain")));
    return new ServedChain(
        folder, chain.genesis().hash().toHexString(), chain.head().hash().toHexString());
  }

  private static Path written(Chain chain, Path folder) {
    ChainFolder.write(chain, folder);
    return folder;
  }

  private CaseRunner caseRunner(Chain chain) {
    return new CaseRunner(
        (step, index, earlier) -> Resolver.resolve(step, index, chain, earlier),
        Settle::isStuck,
        options.patience(),
        CaseLimits.defaults());
  }

  private static String version() {
    return Optional.ofNullable(RunOpening.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
