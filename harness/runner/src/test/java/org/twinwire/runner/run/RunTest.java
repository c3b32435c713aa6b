package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainGenerator;
import org.twinwire.core.finding.MessageFindings;
import org.twinwire.core.implementation.Implementation;
import org.twinwire.core.implementation.PairImplementations;
import org.twinwire.core.judge.ComparisonClass;
import org.twinwire.core.judge.Suspicion;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.known.KnownIssues;
import org.twinwire.core.ledger.Outstanding;
import org.twinwire.core.ledger.ProcessDeaths;
import org.twinwire.core.plan.EthChoice;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.plan.PlannedComparison;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.ComparisonReport;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.core.trace.CaseId;
import org.twinwire.core.trace.Event;
import org.twinwire.core.trace.Outcome;
import org.twinwire.core.trace.Trace;
import org.twinwire.core.trace.TraceFile;
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
import org.twinwire.runner.cases.PeerAddress;
import org.twinwire.runner.cases.Peers;
import org.twinwire.runner.cases.PreparedNodes;
import org.twinwire.runner.cases.ServedChain;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.RuntimeChoice;

class RunTest {

  private static final Scenario SCENARIO = Scripts.scenario(Scripts.connect(), Scripts.headers(1));

  private static final Peers PEERS =
      new Peers(Map.of("mine", new PeerAddress("enode://" + "ab".repeat(64) + "@127.0.0.1:1")));
  private static final String REFUSED =
      "{\"outcome\":\"refused\",\"reason\":\"127.0.0.1:1: connection refused\"}";
  private static final String USELESS =
      "{\"outcome\":\"disconnected\",\"afterNanos\":1,\"peer\":{\"client\":\"Geth/v1.17.10\",\"eth\":[69,70]}}";
  private static final String CONNECTED = ScriptedPair.CONNECTED;

  private static final Outstanding MESSAGE = new Outstanding("a message", "listener", 1);
  private static final Suspicion UNMET =
      new Suspicion.Unmet(new Pair("scripted", "scripted"), "rlpx", "headers/one", 0);

  @TempDir Path folder;

  private final List<String> lines = new ArrayList<>();
  private final List<CaseId> judged = new ArrayList<>();
  private final List<Trace> judgedTraces = new ArrayList<>();
  private ScriptedRuntime runtime = new ScriptedRuntime(pair -> {});
  private Judging judging = this::judge;
  private Suspecting suspecting = (planned, trace) -> Set.of();
  private Function<List<Event>, Optional<Outstanding>> outstanding = events -> Optional.empty();
  private KnownIssues known = KnownIssues.NONE;
  private TraceKeeping keeping = TraceKeeping.ALL;
  private PairPool pool;

  @BeforeEach
  void defineNode() throws IOException {
    define("scripted");
    define("tap");
  }

  @AfterEach
  void end() {
    pool.close();
    runtime.close();
  }

  @Test
  void playsBothSidesAsOftenAsPlannedOverOnePair() {
    Run run = run(Scripts.planned(SCENARIO, 2));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(judged)
        .extracting(id -> id.stack() + id.attempt())
        .containsExactly("rlpx1", "rlpx2", "mplex1", "mplex2");
    assertThat(runtime.pairs()).hasSize(1);
    assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
  }

  @Test
  void judgesAStreamsOnlyNodeAlone() {
    String streamsOnly = ScriptedNode.info("mplex");
    runtime =
        new ScriptedRuntime(
            pair -> pair.listener().on("GET /v1/node", body -> Answer.ok(streamsOnly)));
    Chain chain = ChainGenerator.generate(1, 1);
    judging =
        (planned, nodes, baseline, candidate, rerun) ->
            ComparisonReport.judged(planned, nodes, baseline, candidate, chain, known, rerun);
    Run run = run(Scripts.planned(Scripts.scenario(Scripts.connect()), 1));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(comparison.comparisonClass()).isEqualTo(ComparisonClass.CANDIDATE_ALONE);
    assertThat(comparison.reason()).contains("no address for stack rlpx (offers [mplex])");
    assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
  }

  @Test
  void playsTheNewestVersionThatBothNodesOffer() {
    runtime = new ScriptedRuntime(pair -> offer(pair, "67,68,69,70", "66,67,68,69,70"));
    Run run = run(newest(Scripts.planned(SCENARIO, 1)), newest(Scripts.planned(SCENARIO, 1)));

    run.plan().forEach(run::execute);

    assertThat(judged).extracting(CaseId::eth).containsExactly(69, 69, 69, 69);
    assertThat(runtime.pairs()).hasSize(1);
  }

  @Test
  void knowsTheVersionBeforeTheFirstCase() {
    Run run = run(newest(Scripts.planned(SCENARIO, 1)));

    assertThat(run.settled(run.plan().getFirst()).eth()).isEqualTo(68);
    assertThat(judged).isEmpty();
  }

  @Test
  void isUnsupportedWhenTheNodesHaveNoVersionInCommon() {
    runtime = new ScriptedRuntime(pair -> offer(pair, "66,67", "69,70"));
    Run run = run(newest(Scripts.planned(SCENARIO, 1)));

    run.execute(run.plan().getFirst());

    assertThat(judgedTraces)
        .extracting(trace -> trace.steps().getFirst().outcomes().getFirst())
        .containsOnly(
            new Outcome.Unsupported(
                "no eth version in common that is known here: dialer (scripted) offers [66, 67],"
                    + " listener (scripted) offers [69, 70]"));
  }

  @Test
  void playsNoOtherVersionBecauseAPairStartedLate() {
    runtime = new ScriptedRuntime(pair -> offer(pair, "68,69", "68,69"));
    runtime.fail(PairPool.MAX_FAILURES - 1);
    Run run = run(newest(Scripts.planned(SCENARIO, 1)));

    run.execute(run.plan().getFirst());

    assertThat(judged).extracting(CaseId::eth).containsOnly(69);
  }

  @Test
  void tellsWhyAPairWhoseVersionsNobodyKnowsDidNotStart() {
    runtime.fail(PairPool.MAX_FAILURES);
    Run run = run(newest(Scripts.planned(SCENARIO, 1)));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).contains("3 times in a row: pair: no luck");
  }

  @Test
  void saysOfASideThatWasNotPlayedOverWhichStackTheCaseFailed() {
    runtime.fail(PairPool.MAX_FAILURES);
    Run run = run(Scripts.planned(SCENARIO, 1));

    run.execute(run.plan().getFirst());

    assertThat(judgedTraces)
        .extracting(trace -> trace.error().orElse(""))
        .containsExactly(
            "pair: no luck", "not played, because the case over rlpx failed: pair: no luck");
  }

  private static PlannedComparison newest(PlannedComparison planned) {
    return new PlannedComparison(
        planned.scenario(),
        planned.dialer(),
        planned.listener(),
        new EthChoice.NewestCommon(),
        planned.shape(),
        planned.baseline(),
        planned.candidate(),
        planned.attempts());
  }

  private static void offer(ScriptedPair pair, String dialer, String listener) {
    pair.dialer().on("GET /v1/node", body -> Answer.ok(offering(dialer)));
    pair.listener().on("GET /v1/node", body -> Answer.ok(offering(listener)));
  }

  private static String offering(String versions) {
    return ScriptedNode.info("rlpx", "mplex").replace("[68]", "[" + versions + "]");
  }

  @Test
  void takesTurnsSoThatBothSidesSeeTheSameMachine() {
    Run run = run(Scripts.planned(SCENARIO, 2));

    run.execute(run.plan().getFirst());

    assertThat(runtime.pairs().getFirst().dialer().received())
        .filteredOn(call -> call.startsWith("POST /v1/connect"))
        .map(call -> call.contains("\"stack\":\"mplex\"") ? "mplex" : "rlpx")
        .endsWith("rlpx", "mplex");
  }

  @Test
  void showsThePatientCaseInPlaceOfTheOneThatWasOnlySuspected() {
    List<Trace> suspected = new ArrayList<>();
    outstanding = events -> suspected.isEmpty() ? Optional.of(MESSAGE) : Optional.empty();
    suspecting =
        (planned, trace) -> {
          suspected.add(trace);
          return trace.isGivenUp() ? Set.of(UNMET) : Set.of();
        };
    Run run = run(Scripts.planned(Scripts.scenario(Scripts.connect()), 1));

    run.execute(run.plan().getFirst());
    run.results();

    assertThat(suspected.getFirst().isGivenUp()).isTrue();
    assertThat(judgedTraces).hasSize(2).noneMatch(Trace::isGivenUp);
    assertThat(savedTrace("rlpx")).isEqualTo(judgedTraces.getFirst());
    assertThat(lines).anyMatch(line -> line.startsWith("played again patiently: "));
  }

  private Trace savedTrace(String stack) {
    return judgedTraces.stream()
        .filter(trace -> trace.id().stack().equals(stack))
        .map(trace -> folder.resolve("out/traces/mplex").resolve(TraceFile.name(trace.id())))
        .map(TraceFile::read)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void keepsEveryTraceBesideTheReport() {
    Run run = run(Scripts.planned(SCENARIO, 1));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.candidate().traces()).hasSize(1);
    Path file = folder.resolve("out").resolve(comparison.candidate().traces().getFirst());
    assertThat(TraceFile.read(file).id().stack()).isEqualTo("mplex");
  }

  @Test
  void keepsASampleOfTheTracesOfComparisonsThatPass() throws IOException {
    keeping = TraceKeeping.SAMPLE;
    List<PlannedComparison> plan =
        IntStream.range(0, 40).mapToObj(i -> Scripts.planned(named("headers/n" + i), 1)).toList();
    Run run = run(plan);

    List<Comparison> judged = plan.stream().map(run::execute).toList();

    List<Comparison> kept =
        judged.stream().filter(one -> !one.candidate().traces().isEmpty()).toList();
    assertThat(kept).hasSizeBetween(1, 12);
    assertThat(kept).allSatisfy(one -> assertThat(one.baseline().traces()).hasSize(1));
    try (Stream<Path> files = Files.walk(folder.resolve("out/traces"))) {
      assertThat(files.filter(Files::isRegularFile)).hasSize(2 * kept.size());
    }
  }

  @Test
  void keepsTheTracesOfEveryComparisonThatDoesNotPass() {
    keeping = TraceKeeping.SAMPLE;
    judging =
        (planned, implementations, baseline, candidate, rerun) ->
            Comparisons.of(planned, Verdict.FAIL, "lost", rerun);
    Run run = run(Scripts.planned(named("headers/n1"), 1), Scripts.planned(named("headers/n2"), 1));

    List<Comparison> judged = run.plan().stream().map(run::execute).toList();

    assertThat(judged)
        .allSatisfy(
            one ->
                assertThat(folder.resolve("out/" + one.candidate().traces().getFirst())).exists());
  }

  private static Scenario named(String id) {
    return SCENARIO.behaving(id, SCENARIO.behaviour());
  }

  @Test
  void goesOnWithoutTracesWhenTheDiskTakesNone() throws IOException {
    Files.writeString(folder.resolve("out"), "a file in place of the folder");
    Run run = run(Scripts.planned(SCENARIO, 2));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
    assertThat(run.results().run().notes())
        .singleElement()
        .asString()
        .startsWith("traces are not kept: ");
  }

  @Test
  void showsWhatTheNodesLoggedMeanwhile() {
    runtime = new ScriptedRuntime(pair -> logs(pair.dialer()));
    Run run = run(Scripts.planned(SCENARIO, 1));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.candidate().log()).contains("dialer: dialing");
  }

  private static void logs(ScriptedNode node) {
    node.on(
        "POST /v1/connect",
        body -> {
          node.log().append("dialing");
          return new Answer(501, "{\"error\":\"no\"}");
        });
  }

  @Test
  void startsAFreshPairForEachCaseOfAScenarioThatMutates() {
    Scenario mutating = Scripts.scenario(true, Map.of(), Scripts.connect());
    Run run = run(Scripts.planned(mutating, 1));

    run.execute(run.plan().getFirst());

    assertThat(runtime.pairs()).hasSize(2);
  }

  @Test
  void goesOnWithAFreshPairAfterANodeDied() {
    AtomicInteger started = new AtomicInteger();
    runtime = new ScriptedRuntime(pair -> dieIfFirst(pair, started.getAndIncrement()));
    Run run = run(Scripts.planned(SCENARIO, 1), Scripts.planned(SCENARIO, 1));

    Comparison first = run.execute(run.plan().getFirst());
    Comparison second = run.execute(run.plan().getLast());

    assertThat(first.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(first.reason()).contains("dialer (scripted) died: exit code 137");
    assertThat(second.verdict()).isEqualTo(Verdict.PASS);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  /** In the case: the first three closes are those of the warm-up. */
  private static void dieIfFirst(ScriptedPair pair, int number) {
    if (number == 0) {
      ScriptedNode dialer = pair.dialer();
      AtomicInteger closes = new AtomicInteger();
      dialer.on(
          "POST /v1/sessions/d1/close",
          body -> closes.incrementAndGet() < 4 ? Answer.ok("{}") : died(dialer));
    }
  }

  private static Answer died(ScriptedNode node) {
    node.die(137);
    return Answer.ok("{}");
  }

  @Test
  void playsOnWithAFreshPairAfterACaseThatKilledANode() {
    runtime = new ScriptedRuntime(pair -> dieOfRequest(runtime.pairs().isEmpty() ? 4 : 99, pair));
    Run run = run(Scripts.planned(SCENARIO, 2));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.FAIL);
    assertThat(runtime.pairs()).hasSize(2);
    assertThat(judged).hasSize(4);
    assertThat(judgedTraces).filteredOn(Trace::hasDeath).hasSize(1);
  }

  @Test
  void leavesTheRestOfASideThatKilledItsNodesTwice() {
    runtime = new ScriptedRuntime(pair -> dieOfRequest(4, pair));
    Run run = run(Scripts.planned(SCENARIO, 5));

    run.execute(run.plan().getFirst());

    assertThat(judged)
        .extracting(id -> id.stack() + id.attempt())
        .containsExactly("rlpx1", "rlpx2", "mplex1", "mplex2");
    assertThat(runtime.pairs()).hasSize(4);
  }

  @Test
  void playsWithoutAWarmUpWhereANodeDiesOfThat() {
    runtime = new ScriptedRuntime(pair -> dieOfRequest(1, pair));
    Run run = run(Scripts.planned(SCENARIO, 1));

    assertThat(run.execute(run.plan().getFirst()).verdict()).isEqualTo(Verdict.FAIL);
    assertThat(judgedTraces).filteredOn(Trace::hasDeath).hasSize(2);
  }

  /** The first three are those of the warm-up. */
  private static void dieOfRequest(int number, ScriptedPair pair) {
    AtomicInteger requests = new AtomicInteger();
    pair.dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body ->
                requests.incrementAndGet() < number
                    ? Answer.ok(ScriptedPair.ANSWERED)
                    : diedOfIt(pair));
  }

  /** The listener sends something, and the dialer has died of it. */
  private static Answer diedOfIt(ScriptedPair pair) {
    pair.listener().event("bytes-written", Map.of("session", "l1", "from", 0, "to", 9));
    pair.dialer().die(3);
    return Answer.ok("{}");
  }

  @Test
  void chargesADeathBetweenTwoComparisonsToTheFirst() {
    runtime = new ScriptedRuntime(RunTest::listenerWrites);
    Run run = run(Scripts.planned(SCENARIO, 1), Scripts.planned(SCENARIO, 1));
    run.execute(run.plan().getFirst());
    runtime.pairs().getFirst().dialer().die(3);

    Comparison second = run.execute(run.plan().getLast());

    assertThat(second.verdict()).isEqualTo(Verdict.PASS);
    assertThat(run.results().comparisons())
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.FAIL, Verdict.PASS);
    assertThat(lines)
        .anyMatch(line -> line.endsWith("judged again: a node was found dead after it"));
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void chargesADeathAfterTheLastComparisonToIt() {
    runtime = new ScriptedRuntime(RunTest::listenerWrites);
    Run run = run(Scripts.planned(SCENARIO, 1));
    playAll(run);
    runtime.pairs().getFirst().dialer().die(3);

    run.lookBack();

    assertThat(run.judgedAgain()).extracting(Comparison::verdict).containsExactly(Verdict.FAIL);
    assertThat(run.exitCode()).isEqualTo(ExitCode.FAIL);
  }

  @Test
  void looksBackAtNodesThatLive() {
    runtime = new ScriptedRuntime(RunTest::listenerWrites);
    Run run = run(Scripts.planned(SCENARIO, 1));
    playAll(run);

    run.lookBack();

    assertThat(run.judgedAgain()).isEmpty();
    assertThat(run.exitCode()).isEqualTo(ExitCode.PASS);
  }

  private static void listenerWrites(ScriptedPair pair) {
    pair.dialer()
        .on(
            "POST /v1/sessions/d1/requests",
            body -> {
              pair.listener().event("bytes-written", Map.of("session", "l1", "from", 0, "to", 9));
              return Answer.ok(ScriptedPair.ANSWERED);
            });
  }

  @Test
  void isAnErrorWhenALaterAttemptFindsNoPair() {
    Scenario mutating = Scripts.scenario(true, Map.of(), Scripts.connect());
    runtime = new ScriptedRuntime(pair -> failAfter(3));
    Run run = run(Scripts.planned(mutating, 2));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).isEqualTo("pair: no luck");
  }

  private void failAfter(int pairs) {
    if (runtime.pairs().size() == pairs - 1) {
      runtime.fail(1);
    }
  }

  @Test
  void givesUpAfterThreeStartsThatFailed() {
    runtime.fail(3);
    Run run = run(Collections.nCopies(4, Scripts.planned(SCENARIO, 1)));

    for (int i = 0; i < 3; i++) {
      assertThat(run.execute(run.plan().get(i)).reason()).isEqualTo("pair: no luck");
    }

    assertThatThrownBy(() -> run.execute(run.plan().get(3)))
        .isInstanceOf(RunStoppedException.class)
        .hasMessageContaining("3 times in a row: pair: no luck");
    assertThat(run.results().comparisons()).hasSize(3);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  @Test
  void givesUpAPairWhoseBlackBoxDialsAndIsNeverReady() throws IOException {
    assertThat(startsOfABoxThatIsNeverReady("dialer")).isEqualTo(1);
  }

  @Test
  void givesUpAPairWhoseBlackBoxListensAndIsNeverReady() throws IOException {
    assertThat(startsOfABoxThatIsNeverReady("listener")).isEqualTo(1);
  }

  private int startsOfABoxThatIsNeverReady(String place) throws IOException {
    define("box", ", black-box: {stack: mplex, version: '7', ready: '(enode:.*)'}");
    AtomicInteger starts = new AtomicInteger();
    runtime = new ScriptedRuntime(pair -> pair.neverReady(place, starts::incrementAndGet));
    PlannedComparison one = Scripts.ofOneStack(Scripts.planned(SCENARIO, 2));
    PlannedComparison planned =
        place.equals("dialer") ? between("box", "scripted", one) : between("scripted", "box", one);
    Run run = run(planned, planned, Scripts.planned(SCENARIO, 1));

    assertThat(run.execute(planned).reason()).isEqualTo(place + " (box): not ready after 60 s");
    assertThat(run.execute(planned).reason())
        .isEqualTo("the pair is given up: " + place + " (box): not ready after 60 s");
    return starts.get();
  }

  @Test
  void startsNothingOfAPairThisMachineCannotRun() {
    runtime.cannotRun("scripted", "node scripted: npm not installed");
    Run run = run(Scripts.planned(SCENARIO, 3));

    run.execute(run.plan().getFirst());

    assertThat(runtime.pairs()).isEmpty();
    assertThat(judgedTraces)
        .hasSize(2)
        .allSatisfy(
            trace ->
                assertThat(trace.steps().getFirst().outcomes())
                    .containsExactly(new Outcome.Unsupported("node scripted: npm not installed")));
    assertThat(lines).contains("node scripted: npm not installed");
  }

  @Test
  void goesOnWithOtherPairsWhenOneCannotBeStarted() throws IOException {
    define("other");
    runtime.fail(3);
    List<PlannedComparison> plan =
        new ArrayList<>(Collections.nCopies(4, Scripts.planned(SCENARIO, 1)));
    plan.add(withDialer("other", Scripts.planned(SCENARIO, 1)));
    Run run = run(plan);

    List<Comparison> all = plan.stream().map(run::execute).toList();

    assertThat(all)
        .extracting(Comparison::verdict)
        .containsExactly(Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.ERROR, Verdict.PASS);
    assertThat(all.get(3).reason())
        .isEqualTo("the pair could not be started 3 times in a row: pair: no luck");
    assertThat(run.isComplete()).isTrue();
  }

  @Test
  void costsAPairItsNodeThatCannotBePreparedAndNoOther() throws IOException {
    define("other");
    runtime.cannotPrepare("other", "node other: build: exit code 1");
    PlannedComparison one = Scripts.planned(SCENARIO, 1);
    Run run = run(withDialer("other", one), one);

    assertThat(run.execute(run.plan().getFirst()).reason())
        .isEqualTo("node other: build: exit code 1");
    assertThat(run.execute(run.plan().getLast()).verdict()).isEqualTo(Verdict.PASS);
  }

  @Test
  void keepsNoMoreThanOnePairAlive() throws IOException {
    define("other");
    PlannedComparison one = Scripts.planned(SCENARIO, 1);
    Run run = run(one, withDialer("other", one));

    run.plan().forEach(run::execute);

    assertThat(runtime.pairs()).extracting(ScriptedPair::isClosed).containsExactly(true, false);
  }

  @Test
  void callsNodesInVersionsAsPairsDo() throws IOException {
    define("other");
    Run run = run(withDialer("other", Scripts.planned(SCENARIO, 1)));

    run.execute(run.plan().getFirst());

    assertThat(run.results().run().versions())
        .containsEntry("other", "7")
        .containsEntry("scripted", "7");
  }

  private void define(String name) throws IOException {
    define(name, "");
  }

  private void define(String name, String more) throws IOException {
    Files.createDirectories(folder.resolve("docker").resolve(name));
    Files.writeString(
        folder.resolve("docker").resolve(name).resolve("node.yaml"),
        "{name: %s, image: i, base: b, command: [c], artifact: a%s}".formatted(name, more));
  }

  private static PlannedComparison withDialer(String name, PlannedComparison planned) {
    return between(name, planned.listener(), planned);
  }

  private static PlannedComparison between(
      String dialer, String listener, PlannedComparison planned) {
    return new PlannedComparison(
        planned.scenario(),
        dialer,
        listener,
        planned.eth(),
        planned.shape(),
        planned.baseline(),
        planned.candidate(),
        planned.attempts());
  }

  @Test
  void countsOnlyFailuresInARow() {
    runtime.fail(2);
    Run run = run(Collections.nCopies(4, Scripts.planned(SCENARIO, 1)));

    run.plan().forEach(run::execute);

    assertThat(run.isComplete()).isTrue();
  }

  @Test
  void turnsAJudgeThatFailsIntoAnError() {
    judging =
        (planned, implementations, baseline, candidate, rerun) -> {
          throw new IllegalStateException("a bug");
        };
    Run run = run(Scripts.planned(SCENARIO, 1));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.verdict()).isEqualTo(Verdict.ERROR);
    assertThat(comparison.reason()).contains("the judge failed", "a bug");
  }

  @Test
  void tellsTheJudgeWhatTheNodesAreBuiltOn() {
    String library = "[{'name':'go-ethereum','version':'1.13.2'}]";
    runtime =
        new ScriptedRuntime(
            pair ->
                pair.listener()
                    .on("GET /v1/node", body -> Answer.ok(ScriptedNode.builtOn(library))));
    List<PairImplementations> told = new ArrayList<>();
    judging =
        (planned, implementations, baseline, candidate, rerun) -> {
          told.add(implementations);
          return judge(planned, implementations, baseline, candidate, rerun);
        };
    Run run = run(Scripts.planned(SCENARIO, 1));

    run.execute(run.plan().getFirst());

    assertThat(told)
        .containsExactly(
            new PairImplementations(
                List.of(new Implementation("scripted", "7")),
                List.of(new Implementation("go-ethereum", "1.13.2"))));
  }

  @Test
  void notesAKnownIssueThatMatchesNothingThoughItsImplementationTakesPart() throws IOException {
    known = knownIssues("scripted >=7", "scripted >=8", "other");
    Run run = run(Scripts.planned(SCENARIO, 1));

    run.execute(run.plan().getFirst());
    run.noteUnusedIssues();

    assertThat(run.results().run().notes())
        .containsExactly("mine.yaml:1: known issue of nowhere/* matches nothing");
  }

  private KnownIssues knownIssues(String... nodes) throws IOException {
    StringBuilder yaml = new StringBuilder();
    for (String node : nodes) {
      yaml.append("- {scenario: nowhere/*, stack: mplex, finding: LOST, cause: held-buffer, node: ")
          .append(node)
          .append(", reason: r, link: l, expires: 2100-01-01}\n");
    }
    Path file = Files.writeString(folder.resolve("mine.yaml"), yaml);
    return KnownIssues.load(file, LocalDate.of(2026, 6, 1));
  }

  @Test
  void keepsWhatIsDoneWhenItIsStopped() {
    Run run = run(Scripts.planned(SCENARIO, 1), Scripts.planned(SCENARIO, 1));
    run.execute(run.plan().getFirst());

    run.stop("stopped by a signal");

    assertThatThrownBy(() -> run.execute(run.plan().getLast()))
        .isInstanceOf(RunStoppedException.class);
    RunResults results = run.results();
    assertThat(results.totals().pass()).isEqualTo(1);
    assertThat(results.run().notes()).contains("1 of 2 comparisons done: stopped by a signal");
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  @Test
  void tellsVersionsSeedAndRuntime() {
    Run run = run(Scripts.planned(SCENARIO, 1));
    run.execute(run.plan().getFirst());

    RunResults.Run told = run.results().run();

    assertThat(told.versions())
        .containsEntry("scripted", "7")
        .containsEntry("engine", "9")
        .containsKeys("java", "twinwire");
    assertThat(told.seed()).isEqualTo(5);
    assertThat(told.runtime()).isEqualTo("process");
    assertThat(told.runtimeReason()).isEqualTo("for the test");
  }

  @Test
  void startsNoTapForWhatNeedsNone() {
    Run run = run(Scripts.planned(SCENARIO, 1));

    run.execute(run.plan().getFirst());

    assertThat(runtime.pairs().getFirst().tap()).isEmpty();
  }

  @Test
  void sweepsEveryOffsetBehindOneNaturalCaseOfEachSide() {
    Run run = run(Scripts.swept(SCENARIO, 1, 2000));

    run.execute(run.plan().getFirst());

    assertThat(judged)
        .filteredOn(id -> id.stack().equals("mplex"))
        .extracting(CaseId::shape)
        .containsExactly(
            "natural",
            "split-at 1 towards listener",
            "split-at 2 towards listener",
            "split-at 3 towards listener");
    assertThat(runtime.pairs()).hasSize(1);
    assertThat(runtime.pairs().getFirst().tap()).isPresent();
  }

  @Test
  void sweepsAStackThatIsHeldAgainstItselfOnce() {
    Run run = run(Scripts.ofOneStack(Scripts.swept(SCENARIO, 1, 2000)));

    run.execute(run.plan().getFirst());

    assertThat(judged)
        .extracting(CaseId::shape)
        .containsExactly(
            "natural",
            "natural",
            "split-at 1 towards listener",
            "split-at 2 towards listener",
            "split-at 3 towards listener");
  }

  @Test
  void keepsTheTracesOfBothSidesOfOneStack() {
    Run run = run(Scripts.ofOneStack(Scripts.planned(SCENARIO, 1)));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.baseline().traces())
        .doesNotContainAnyElementsOf(comparison.candidate().traces());
  }

  @Test
  void givesAllCasesOfASweepOneSeedForEachStack() {
    Run run = run(Scripts.swept(SCENARIO, 1, 2000));

    run.execute(run.plan().getFirst());

    assertThat(runtime.pairs().getFirst().listener().received())
        .filteredOn(call -> call.startsWith("POST /v1/reset"))
        .filteredOn(call -> !call.contains("\"seed\":0}"))
        .hasSize(8)
        .satisfies(calls -> assertThat(Set.copyOf(calls)).hasSize(2));
  }

  @Test
  void keepsTheTraceOfEachCaseOfASweepInTheOrderOfTheCases() {
    Run run = run(Scripts.swept(SCENARIO, 1, 2000));

    Comparison comparison = run.execute(run.plan().getFirst());

    assertThat(comparison.candidate().traces())
        .satisfiesExactly(
            natural -> assertThat(natural).contains("mplex", "natural-1"),
            first -> assertThat(first).contains("split-at_1", "-2."),
            second -> assertThat(second).contains("split-at_2", "-3."),
            third -> assertThat(third).contains("split-at_3", "-4."));
  }

  @Test
  void tellsOnceThatARunningNodeIsNotThere() {
    runtime = new ScriptedRuntime(pair -> answer(pair, REFUSED));
    Run run = run(against("mine"), against("mine"), against("mine"));

    playAll(run);

    assertThat(run.results().comparisons())
        .singleElement()
        .satisfies(
            only -> {
              assertThat(only.verdict()).isEqualTo(Verdict.ERROR);
              assertThat(only.reason()).contains("listener (mine): ", "connection refused");
            });
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFRASTRUCTURE);
    assertThat(lines).anyMatch(line -> line.matches("1 of 3 .*connection refused.*"));
    assertThat(runtime.pairs()).hasSize(1);
  }

  @Test
  void playsTheOtherPairsWithoutARunningNodeThatIsNotThere() {
    runtime =
        new ScriptedRuntime(
            pair -> answer(pair, body -> body.contains("@127.0.0.1:1") ? REFUSED : CONNECTED));
    PlannedComparison other = Scripts.planned(SCENARIO, 1);
    Run run = run(against("mine"), against("mine"), other);

    playAll(run);

    assertThat(run.results().comparisons())
        .extracting(Comparison::verdict)
        .containsExactlyInAnyOrder(Verdict.ERROR, Verdict.PASS);
    assertThat(run.exitCode()).isEqualTo(ExitCode.INFRASTRUCTURE);
  }

  @Test
  void playsNothingInAVersionThatARunningNodeDoesNotOffer() {
    runtime = new ScriptedRuntime(pair -> answer(pair, USELESS));
    Run run = run(against("mine"));

    playAll(run);

    assertThat(judgedTraces)
        .allSatisfy(
            trace ->
                assertThat(trace.steps().getFirst().outcomes())
                    .containsExactly(
                        new Outcome.Unsupported(
                            "no eth version in common that is known here: dialer (scripted) offers"
                                + " [68], listener (mine) offers [69, 70]")));
    assertThat(runtime.pairs().getFirst().dialer().received())
        .filteredOn(call -> call.startsWith("POST /v1/connect"))
        .hasSize(1);
    assertThat(run.results().run().versions())
        .containsEntry("mine", "Geth/v1.17.10, " + PEERS.named("mine").orElseThrow());
    assertThat(lines).contains("listener (mine): Geth/v1.17.10, eth/69, 70, no Status");
  }

  private static void answer(ScriptedPair pair, String connect) {
    answer(pair, body -> connect);
  }

  private static void answer(ScriptedPair pair, UnaryOperator<String> connect) {
    pair.dialer().on("POST /v1/connect", body -> Answer.ok(connect.apply(body)));
  }

  private static PlannedComparison against(String listener) {
    PlannedComparison planned = Scripts.planned(SCENARIO, 1);
    return new PlannedComparison(
        planned.scenario(),
        planned.dialer(),
        listener,
        planned.eth(),
        planned.shape(),
        "rlpx",
        "rlpx",
        1);
  }

  private static void playAll(Run run) {
    try {
      run.plan().stream().filter(planned -> !run.isLost(planned)).forEach(run::execute);
    } catch (RunStoppedException e) {
      run.stop(String.valueOf(e.getMessage()));
    }
  }

  private Run run(PlannedComparison... plan) {
    return run(List.of(plan));
  }

  private Run run(List<PlannedComparison> plan) {
    ServedChain chain = new ServedChain(folder, ScriptedNode.HASH, ScriptedNode.HASH);
    NodeKeys keys = new NodeKeys(5);
    NodeDefinitions nodes = NodeDefinitions.load(folder.resolve("docker"));
    pool =
        new PairPool(
            new PairStarter(runtime, nodes, chain, keys, folder, "", PEERS, new AtomicInteger()),
            PreparedNodes.prepare(runtime, nodes.nodes(), folder, lines::add),
            lines::add);
    CaseRunner cases =
        new CaseRunner(
            Scripts::resolve,
            events -> outstanding.apply(events),
            Patience.EARLY,
            new CaseLimits(Duration.ofSeconds(20), Duration.ofMillis(200)));
    RunParts parts =
        new RunParts(
            plan,
            new RuntimeChoice(runtime, "for the test"),
            new RunParts.Playing(
                pool, cases, new Convictions(CasePatience.Mode.SUSPECTING, suspecting), keys),
            (planned, implementations, baseline, candidate, rerun) ->
                judging.judge(planned, implementations, baseline, candidate, rerun),
            known,
            new RunParts.Output(
                new Rerun("twinwire", "process", 5, List.of()),
                folder.resolve("out"),
                keeping,
                "1"),
            Duration.ofMinutes(1));
    return new Run(parts, new Lines(lines::add));
  }

  private Comparison judge(
      PlannedComparison planned,
      PairImplementations implementations,
      List<Trace> baseline,
      List<Trace> candidate,
      String rerun) {
    List<Trace> all = new ArrayList<>(baseline);
    all.addAll(candidate);
    all.forEach(trace -> judged.add(trace.id()));
    judgedTraces.addAll(all);
    Optional<String> error =
        all.stream()
            .flatMap(trace -> trace.error().or(() -> ProcessDeaths.failure(trace)).stream())
            .findFirst();
    boolean died = all.stream().anyMatch(trace -> MessageFindings.of(trace).hasDeath());
    Verdict otherwise = died ? Verdict.FAIL : Verdict.PASS;
    return Comparisons.of(
        planned, error.isPresent() ? Verdict.ERROR : otherwise, error.orElse(""), rerun);
  }

  private record Lines(Consumer<String> lines) implements RunListener {
    @Override
    public void note(String line) {
      lines.accept(line);
    }

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {
      lines.accept(done + "/" + total);
    }
  }
}
