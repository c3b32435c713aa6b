package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.Role;
import org.twinwire.core.trace.Trace;
import org.twinwire.runner.ScriptedNode;
import org.twinwire.runner.ScriptedNode.Answer;
import org.twinwire.runner.ScriptedPair;
import org.twinwire.runner.ScriptedRuntime;
import org.twinwire.runner.Scripts;
import org.twinwire.runner.cases.CaseLimits;
import org.twinwire.runner.cases.CasePatience;
import org.twinwire.runner.cases.CaseRunner;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.PairPool;
import org.twinwire.runner.cases.PairStarter;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.cases.PreparedNodes;
import org.twinwire.runner.cases.ServedChain;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.RuntimeChoice;

class AheadTest {

  /** Its dialer is told how to behave, which takes as long as a test says. */
  private static final PlannedComparison HELD =
      planned("headers/one", Map.of(Role.DIALER, Map.of("preset", "lazy")));

  private static final PlannedComparison FREE = planned("status/match", Map.of());

  @TempDir Path folder;

  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final CountDownLatch oneIsJudged = new CountDownLatch(1);
  private ScriptedRuntime runtime = new ScriptedRuntime(pair -> {});
  private PairPool pool;

  @AfterEach
  void end() {
    pool.close();
    runtime.close();
  }

  /** The first comparison goes on only when the other one is judged, which needs other nodes. */
  @Test
  void playsTwoComparisonsAtTheSameTimeAndTellsTheResultsInTheOrderOfThePlan() throws IOException {
    runtime = new ScriptedRuntime(pair -> beforeBehaving(pair, () -> await(oneIsJudged)));
    Run run = run(HELD, FREE);

    playAll(run, 2);

    assertThat(lines).containsSubsequence("1/2 status/match", "2/2 headers/one");
    assertThat(run.results().comparisons())
        .extracting(Comparison::scenario)
        .containsExactly("headers/one", "status/match");
    assertThat(runtime.pairs()).hasSize(2);
  }

  @Test
  void playsOneComparisonAtATimeOverOnePairWhenToldTo() throws IOException {
    Run run = run(HELD, FREE, HELD);

    playAll(run, 1);

    assertThat(lines).containsSubsequence("1/3 headers/one", "2/3 status/match", "3/3 headers/one");
    assertThat(runtime.pairs()).hasSize(1);
  }

  @Test
  void tellsTheVersionWhenAComparisonBeginsAndTheResultWhenItIsJudged() throws IOException {
    CountDownLatch named = new CountDownLatch(1);
    runtime = new ScriptedRuntime(pair -> beforeBehaving(pair, () -> await(named)));
    Run run = run(HELD);

    try (Ahead ahead = Ahead.of(run, 2)) {
      assertThat(ahead.settled(0).eth()).isEqualTo(68);
      assertThat(oneIsJudged.getCount()).isOne();
      named.countDown();
      assertThat(ahead.judged(0)).map(Comparison::verdict).contains(Verdict.PASS);
    }
  }

  /** The nodes of the comparison that was judged first die after the other one was judged. */
  @Test
  void chargesADeathToTheComparisonOfItsOwnNodes() throws IOException {
    runtime =
        new ScriptedRuntime(
            pair -> {
              onConnect(pair);
              beforeBehaving(pair, () -> await(oneIsJudged));
            });
    Run run = run(HELD, FREE);
    playAll(run, 2);
    runtime.pairs().stream()
        .filter(pair -> pair.dialer().received().stream().noneMatch(AheadTest::isBehaviour))
        .forEach(pair -> pair.dialer().die(3));

    run.lookBack();

    assertThat(run.judgedAgain()).extracting(Comparison::scenario).containsExactly("status/match");
    assertThat(run.results().comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.PASS, Verdict.FAIL);
  }

  @Test
  void endsWhatIsBeingPlayed() throws IOException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    runtime =
        new ScriptedRuntime(
            pair ->
                pair.dialer()
                    .on(
                        "POST /v1/connect",
                        body -> {
                          begun.countDown();
                          await(never);
                          return Answer.ok(ScriptedPair.CONNECTED);
                        }));
    Run run = run(HELD, FREE);
    Ahead ahead = Ahead.of(run, 1);
    await(begun);
    run.stop("enough");

    ahead.close();
    never.countDown();

    assertThatThrownBy(() -> ahead.judged(0))
        .isInstanceOf(RunStoppedException.class)
        .hasMessage("enough");
    assertThat(run.results().comparisons()).isEmpty();
  }

  private static void playAll(Run run, int atOnce) {
    try (Ahead ahead = Ahead.of(run, atOnce)) {
      ahead.await();
    }
  }

  private static boolean isBehaviour(String call) {
    return call.startsWith("PUT /v1/behaviour");
  }

  private static void beforeBehaving(ScriptedPair pair, Runnable first) {
    pair.dialer()
        .on(
            "PUT /v1/behaviour",
            body -> {
              first.run();
              return Answer.ok("{}");
            });
  }

  /** The listener writes something, so that a death of the dialer is its doing. */
  private static void onConnect(ScriptedPair pair) {
    pair.dialer()
        .on(
            "POST /v1/connect",
            body -> {
              ScriptedPair.opened(pair.dialer(), "d1", "dialer");
              ScriptedPair.opened(pair.listener(), "l1", "listener");
              pair.listener().event("bytes-written", Map.of("session", "l1", "from", 0, "to", 9));
              return Answer.ok(ScriptedPair.CONNECTED);
            });
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static PlannedComparison planned(String id, Map<Role, Map<String, Object>> behaviour) {
    Scenario scenario = Scripts.scenario(false, behaviour, Scripts.connect());
    return Scripts.planned(
        new Scenario(
            new Scenario.About(id, id + ".yaml", id, "eth", List.of(), List.of()),
            scenario.setting(),
            scenario.behaviour(),
            scenario.repeat(),
            scenario.mutates(),
            scenario.within(),
            scenario.steps()),
        1);
  }

  private Run run(PlannedComparison... plan) throws IOException {
    Path node = folder.resolve("docker/scripted/node.yaml");
    Files.createDirectories(node.getParent());
    Files.writeString(node, "{name: scripted, image: i, base: b, command: [c], artifact: a}");
    NodeDefinitions nodes = NodeDefinitions.load(folder.resolve("docker"));
    NodeKeys keys = new NodeKeys(5);
    pool =
        new PairPool(
            new PairStarter(
                runtime,
                nodes,
                new ServedChain(folder, ScriptedNode.HASH, ScriptedNode.HASH),
                keys,
                folder,
                new AtomicInteger()),
            PreparedNodes.prepare(runtime, nodes.nodes(), folder, lines::add),
            lines::add);
    CaseRunner cases =
        new CaseRunner(
            Scripts::resolve, events -> Optional.empty(), Patience.EARLY, CaseLimits.defaults());
    return new Run(
        new RunParts(
            List.of(plan),
            new RuntimeChoice(runtime, "for the test"),
            new RunParts.Playing(
                pool,
                cases,
                new Convictions(CasePatience.Mode.SUSPECTING, (planned, trace) -> Set.of()),
                keys),
            AheadTest::judge,
            KnownIssues.NONE,
            new RunParts.Output(
                new Rerun("twinwire", "process", 5, List.of()),
                folder.resolve("out"),
                TraceKeeping.SAMPLE,
                "1"),
            Duration.ofMinutes(1)),
        new Progress());
  }

  private static Comparison judge(
      PlannedComparison planned,
      PairImplementations nodes,
      List<Trace> baseline,
      List<Trace> candidate,
      String rerun) {
    boolean died = Stream.of(baseline, candidate).flatMap(List::stream).anyMatch(Trace::hasDeath);
    return Comparisons.of(planned, died ? Verdict.FAIL : Verdict.PASS, "", rerun);
  }

  private final class Progress implements RunListener {
    @Override
    public void note(String line) {
      lines.add(line);
    }

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {
      lines.add("%d/%d %s".formatted(done, total, comparison.scenario()));
      oneIsJudged.countDown();
    }
  }
}
