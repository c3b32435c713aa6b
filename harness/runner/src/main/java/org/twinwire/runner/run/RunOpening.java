package org.twinwire.runner.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.SeedChain;
import org.twinwire.core.judge.Judge;
import org.twinwire.core.judge.Suspicions;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.Stalled;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Resolver;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.runner.cases.CaseLimits;
import org.twinwire.runner.cases.CasePatience.Mode;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.cases.PairStarter;
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.cases.PreparedNodes;
import org.twinwire.runner.cases.ServedChain;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.RuntimeChoice;

/** Puts a run together: first everything that can be wrong without a node, then the machine. */
public final class RunOpening {

  private static final Duration LIMIT_OF_A_PAIR = Duration.ofMinutes(60);

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
    RunPlan plan = RunPlan.read(options, faults);
    ChosenChain chain = ChosenChain.of(options.inputs().chain(), bundled());
    makeReportFolder();
    RuntimeChoice choice =
        RuntimeChoice.make(
            options.conditions().runtime(),
            options.inputs().nodes(),
            plan.addresses().stream().map(PeerAddress::host).distinct().toList());
    WorkFolder work = WorkFolder.make();
    try {
      return open(plan, chain, choice, work);
    } catch (RuntimeException e) {
      choice.runtime().close();
      work.close();
      throw e;
    }
  }

  private SeedChain bundled() {
    return SeedChain.bundled(options.conditions().seed());
  }

  private void makeReportFolder() {
    try {
      Files.createDirectories(options.report());
    } catch (IOException e) {
      throw new InfrastructureException("report: cannot make folder " + options.report(), e);
    }
  }

  private OpenRun open(RunPlan plan, ChosenChain chain, RuntimeChoice choice, WorkFolder work) {
    NodeRuntime runtime = choice.runtime();
    listener.note("runtime: " + runtime.word() + " (" + choice.reason() + ")");
    listener.note("seed: " + options.conditions().seed());
    plan.addresses().forEach(full -> listener.note(full.brief() + " is " + full));
    PreparedNodes prepared =
        PreparedNodes.prepare(runtime, plan.usedNodes(), logs(), listener::note);
    prepared.requireAny(plan.pairs());
    if (plan.isTapped()) {
      prepareTap(runtime, plan.nodes());
    }
    NodeKeys keys = new NodeKeys(options.conditions().seed());
    PairStarter starter = starter(runtime, plan, chain.served(work.path()), keys);
    PairPool pool = new PairPool(starter, prepared, listener::note);
    RunParts parts = parts(plan, choice, pool, chain.chain(), keys);
    Run run = new Run(parts, listener);
    plan.notes().forEach(run::note);
    if (options.traces() == TraceKeeping.SAMPLE) {
      run.note(TraceKeeping.SAMPLED);
    }
    if (faults.isEmpty()) {
      plan.expiredIssues().forEach(run::note);
    }
    Minimising minimising = new Minimising(parts, () -> prepareTap(runtime, plan.nodes()));
    PlayedTexts texts =
        PlayedTexts.read(options.inputs().scenarios(), options.inputs().knownIssues());
    PlayedFolder played = PlayedFolder.of(options.report());
    return new OpenRun(
        run,
        plan.isDriven() ? options.conditions().atOnce() : 1,
        minimising,
        options.report(),
        () -> played.write(texts, judgedBy(plan, pool, chain.chain(), texts)),
        List.of(work, runtime, pool));
  }

  private JudgedBy judgedBy(RunPlan plan, PairPool pool, Chain chain, PlayedTexts texts) {
    return new JudgedBy(
        new JudgedBy.ServedChain(
            options.inputs().chain().map(folder -> folder.toAbsolutePath().normalize().toString()),
            options.inputs().chain().isPresent() ? Optional.empty() : bundled().savedBlocks(),
            Optional.of(chain.head().hash().toHexString())),
        options.conditions().failing(),
        options.selection().behaviours(),
        plan.pairs().stream()
            .map(pair -> new JudgedBy.BuiltPair(pair, pool.implementations(pair)))
            .toList(),
        List.copyOf(texts.knownIssues().keySet()),
        faults.map(FaultJob::choice));
  }

  private RunParts parts(
      RunPlan plan, RuntimeChoice choice, PairPool pool, Chain chain, NodeKeys keys) {
    return new RunParts(
        plan.comparisons(),
        choice,
        new RunParts.Playing(pool, caseRunner(chain), convictions(plan, pool, chain), keys),
        (planned, pair, baseline, candidate, rerun) ->
            ComparisonReport.of(
                Judge.judge(
                    planned,
                    pair,
                    baseline,
                    candidate,
                    chain,
                    plan.knownIssues(),
                    options.conditions().failing()),
                rerun),
        unfiltered(plan),
        new RunParts.Output(
            rerun(choice, plan.peers()), options.report(), options.traces(), version()),
        LIMIT_OF_A_PAIR.multipliedBy(plan.pairs().size()));
  }

  private Convictions convictions(RunPlan plan, PairPool pool, Chain chain) {
    Suspicions suspicions = new Suspicions(plan.knownIssues(), chain);
    Suspecting all =
        (planned, trace) -> suspicions.of(planned, pool.implementations(planned.pair()), trace);
    return new Convictions(
        Mode.of(options.conditions().patience()),
        faults.map(job -> job.expecting(all)).orElse(all));
  }

  /** Which known issues match nothing is only seen when nothing was left out. */
  private KnownIssues unfiltered(RunPlan plan) {
    boolean all = faults.isEmpty() && options.selection().filters().equals(Filters.NONE);
    return all ? plan.knownIssues() : KnownIssues.NONE;
  }

  private Rerun rerun(RuntimeChoice choice, Peers peers) {
    return new Rerun(
        options.rerun().program(),
        choice.runtime().word(),
        options.conditions().seed(),
        peers,
        options.rerun().options());
  }

  private void prepareTap(NodeRuntime runtime, NodeDefinitions nodes) {
    runtime
        .prepare(nodes.named(NodeDefinitions.TAP), logs(), listener::note)
        .ifPresent(
            reason -> {
              throw new InfrastructureException(reason);
            });
  }

  private Path logs() {
    return options.report().resolve("logs");
  }

  private PairStarter starter(NodeRuntime runtime, RunPlan plan, ServedChain chain, NodeKeys keys) {
    String peerStack = options.selection().filters().onlyStack().orElse("");
    return new PairStarter(
        runtime, plan.nodes(), chain, keys, logs(), peerStack, plan.peers(), new AtomicInteger());
  }

  private CaseRunner caseRunner(Chain chain) {
    return new CaseRunner(
        (step, index, earlier) -> Resolver.resolve(step, index, chain, earlier),
        Stalled::outstanding,
        options.conditions().patience(),
        CaseLimits.defaults());
  }

  private static String version() {
    return Optional.ofNullable(RunOpening.class.getPackage().getImplementationVersion())
        .orElse("development");
  }
}
