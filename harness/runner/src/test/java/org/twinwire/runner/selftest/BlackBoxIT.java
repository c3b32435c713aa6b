package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.finding.Disposition;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;
import org.twinwire.core.scenario.Severity;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RerunWords;
import org.twinwire.runner.run.RunInputs;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.Selection;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeStart;
import org.twinwire.runner.runtime.ProcessRuntime;
import org.twinwire.runner.runtime.RunningNode;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

/** Nodes that nobody drives: one started by hand, and a whole client where npm is installed. */
@SelfTest
class BlackBoxIT {

  private static final String CLIENT = "ethereumjs-client";

  /** What is known of the client is a race each time. */
  private static final List<Verdict> NOTHING_UNKNOWN = List.of(Verdict.PASS, Verdict.XFAIL);

  private static final List<String> AS_THE_BYTES_COME = List.of("natural");

  private static final List<String> EVERY_SHAPE = List.of();

  private static final Path NODES = BundledRun.CHECKOUT.nodes();

  /** Of 30 blocks; a client executes each of them. */
  private static final Path CHAIN = NODES.resolve("refnode/src/test/resources/chain");

  @TempDir Path folder;

  @Test
  void playsAgainstARunningNodeThatIsKnownByItsAddressOnly() {
    try (ProcessRuntime runtime = new ProcessRuntime();
        NodeNetwork byHand = runtime.openNetwork()) {
      String enode = startByHand(byHand);

      RunResults results =
          run(
              new Pair("refnode", enode),
              CHAIN,
              EVERY_SHAPE,
              "blackbox/*",
              "headers/genesis",
              "sync/whole-chain");

      assertThat(results.comparisons()).hasSizeGreaterThan(5);
      assertThat(results.comparisons())
          .allSatisfy(each -> assertThat(each.verdict()).as(each.reason()).isEqualTo(Verdict.PASS));
      assertThat(states(results, Role.DIALER)).containsOnly(Disposition.LEFT.word());
      assertThat(states(results, Role.LISTENER)).containsOnly(Disposition.DELIVERED.word());
    }
  }

  private String startByHand(NodeNetwork network) {
    NodeStart start =
        NodeStart.node(
            NodeDefinitions.load(NODES).named("refnode"),
            Role.LISTENER,
            CHAIN,
            new NodeKeys(7).of(Role.LISTENER),
            folder.resolve("by-hand.log"));
    RunningNode running = network.start(start);
    try (HttpClient http = ControlClient.sharedHttp()) {
      return new ControlClient(http, running.control(), "by hand").node().addresses().get("rlpx");
    }
  }

  @Test
  void aWholeClientFollowsTheReferenceNode() throws Exception {
    assertFollows(AS_THE_BYTES_COME);
  }

  @Test
  @Soak
  void aWholeClientFollowsTheReferenceNodeInEveryShape() throws Exception {
    assertFollows(EVERY_SHAPE);
  }

  private void assertFollows(List<String> shapes) throws Exception {
    requireNpm();

    RunResults results = run(new Pair(CLIENT, "refnode"), CHAIN, shapes, "blackbox/follow");

    assertNothingUnknown(results);
    assertThat(states(results, Role.LISTENER)).containsOnly(Disposition.LEFT.word());
  }

  @Test
  void theReferenceNodeIsServedByAWholeClient() throws Exception {
    assertServes(AS_THE_BYTES_COME);
  }

  @Test
  @Soak
  void theReferenceNodeIsServedByAWholeClientInEveryShape() throws Exception {
    assertServes(EVERY_SHAPE);
  }

  private void assertServes(List<String> shapes) throws Exception {
    requireNpm();

    assertNothingUnknown(run(new Pair("refnode", CLIENT), CHAIN, shapes, "blackbox/*"));
  }

  @Test
  void aMinersGrowingChainMakesNothingLookWrong() throws Exception {
    assertMinesUnnoticed(AS_THE_BYTES_COME);
  }

  @Test
  @Soak
  void aMinersGrowingChainMakesNothingLookWrongInEveryShape() throws Exception {
    assertMinesUnnoticed(EVERY_SHAPE);
  }

  private void assertMinesUnnoticed(List<String> shapes) throws Exception {
    requireNpm();

    RunResults results =
        run(new Pair("refnode", CLIENT), NODES.resolve(CLIENT + "/mined"), shapes, "blackbox/*");

    assertThat(results.comparisons())
        .extracting(Comparison::scenario)
        .contains("blackbox/follow", "blackbox/serve");
    assertThat(results.comparisons())
        .allSatisfy(
            each ->
                assertThat(each.verdict())
                    .as(each.reason())
                    .isIn(
                        each.scenario().equals("blackbox/serve")
                            ? List.of(Verdict.UNSUPPORTED)
                            : NOTHING_UNKNOWN));
  }

  private static void assertNothingUnknown(RunResults results) {
    assertThat(results.comparisons())
        .isNotEmpty()
        .allSatisfy(each -> assertThat(each.verdict()).as(each.reason()).isIn(NOTHING_UNKNOWN));
  }

  private static List<String> states(RunResults results, Role direction) {
    return results.comparisons().stream()
        .flatMap(each -> each.candidate().ledger().stream())
        .filter(row -> row.direction() == direction)
        .map(Side.LedgerRow::state)
        .distinct()
        .toList();
  }

  private static void requireNpm() throws InterruptedException {
    assumeTrue(answers("npm", "--version"), "npm is not installed");
  }

  private static boolean answers(String... command) throws InterruptedException {
    try {
      return new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start()
              .waitFor()
          == 0;
    } catch (IOException notInstalled) {
      return false;
    }
  }

  private RunResults run(Pair pair, Path chain, List<String> shapes, String... scenarios) {
    RunOptions options =
        new RunOptions(
            new RunInputs(
                BundledRun.CHECKOUT.scenarios(), List.of(), NODES, List.of(), Optional.of(chain)),
            new Selection(
                new Filters(List.of(scenarios), List.of(), List.of(), shapes),
                List.of(new PairPattern(pair.dialer(), pair.listener())),
                Optional.of(1)),
            new Conditions(
                Wish.PROCESS, RunOptions.DEFAULT_SEED, Patience.EARLY, Severity.VIOLATION),
            folder.resolve("report"),
            new RerunWords("harness/twinwire", List.of()));
    try (OpenRun open = RunOpening.open(options, new BundledRun.Silent())) {
      open.executeAll();
      return open.results();
    }
  }
}
