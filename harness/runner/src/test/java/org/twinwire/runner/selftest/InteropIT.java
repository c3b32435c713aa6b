package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Side;
import org.twinwire.runner.runtime.InstalledTools;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.tier.SelfTest;

/** Nodes on other libraries, unmodified: what is known of them is found, and nothing else. */
@SelfTest
class InteropIT {

  /** Asks for a behaviour that the geth node does not offer. */
  private static final String NEEDS_A_SHORT_STATUS_TIMEOUT = "status/silence";

  /** Where the sources are: its build looks for what it is a mutant of. */
  private static final Path MUTANT =
      BundledRun.CHECKOUT
          .nodes()
          .resolveSibling("harness/runner/src/test/resources/nodes/ethereumjs-mutant")
          .toAbsolutePath();

  @TempDir Path report;

  @BeforeAll
  static void needsTheirTools() {
    List<String> tools = List.of("node", "npm", "go");
    assumeTrue(InstalledTools.ofThisMachine().missing(tools).isEmpty(), tools + " are needed");
  }

  @Test
  void findsWhatTheNewestJsLibp2pAndDevp2pLose() {
    RunResults results =
        new BundledRun(report)
            .run(List.of(), of("interop/*"), 3, "refnode,ethereumjs", "ethereumjs,refnode");

    assertThat(findings(results))
        .containsExactlyInAnyOrder(
            "two-early-messages mplex: MERGED merged-on-replay",
            "two-early-messages mplex-plaintext: MERGED merged-on-replay",
            "message-and-close-with-negotiation mplex: LOST closed-before-attach",
            "message-and-close-with-negotiation mplex-plaintext: LOST closed-before-attach",
            "end-before-iterator mplex: LOST held-buffer",
            "end-before-iterator mplex-plaintext: LOST held-buffer",
            "end-before-iterator yamux: LOST held-buffer",
            "sixth-stream mplex: TIMED_OUT stream-limit",
            "sixth-stream mplex-plaintext: TIMED_OUT stream-limit",
            "late-rlpx-listener rlpx: LOST dropped-no-listener");
    assertThat(results.comparisons())
        .filteredOn(each -> each.scenario().equals("interop/sixth-stream"))
        .filteredOn(each -> each.candidate().stack().equals("yamux"))
        .isNotEmpty()
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.PASS);
  }

  @Test
  void findsNoneOfThemInAnOlderJsLibp2p() {
    RunResults results =
        new BundledRun(report)
            .run(
                List.of(),
                of("interop/*"),
                3,
                "refnode,ethereumjs@2.10",
                "ethereumjs@2.10,refnode");

    assertThat(findings(results))
        .containsExactly("late-rlpx-listener rlpx: LOST dropped-no-listener");
    assertThat(results.comparisons()).extracting(Comparison::verdict).contains(Verdict.PASS);
  }

  @Test
  void callsTheReportedBugAHeldBuffer() {
    OwnNode own = new OwnNode("ethereumjs-mutant", MUTANT.toString());

    RunResults results =
        new BundledRun(report)
            .run(List.of(own), of("lifecycle/original-requester"), 1, "ethereumjs-mutant,refnode");

    assertThat(findings(results)).contains("original-requester mplex: LOST held-buffer");
  }

  @Test
  void speaksEth69WithAnotherImplementation() {
    Filters newest = new Filters(List.of("status/*", "headers/by-number"), List.of(), List.of(69));

    RunResults results =
        new BundledRun(report).run(List.of(), newest, 1, "refnode,geth@1.16", "geth@1.16,refnode");

    assertThat(results.comparisons())
        .filteredOn(comparison -> !comparison.scenario().equals(NEEDS_A_SHORT_STATUS_TIMEOUT))
        .extracting(Comparison::verdict)
        .contains(Verdict.PASS)
        .isSubsetOf(Verdict.PASS, Verdict.XFAIL);
    assertThat(results.comparisons())
        .filteredOn(comparison -> comparison.scenario().equals(NEEDS_A_SHORT_STATUS_TIMEOUT))
        .extracting(Comparison::verdict)
        .containsOnly(Verdict.PASS, Verdict.UNSUPPORTED);
  }

  @Test
  void everyNodeTalksToEveryOther() {
    RunResults results =
        new BundledRun(report)
            .run(List.of(), of("status/match", "headers/by-number", "bodies/known"), 1, "*,*");

    assertThat(results.comparisons())
        .extracting(Comparison::verdict)
        .isNotEmpty()
        .containsOnly(Verdict.PASS, Verdict.UNSUPPORTED);
    assertThat(passing(results)).hasSize(9);
    assertThat(results.run().versions()).containsKeys("refnode", "ethereumjs", "geth");
  }

  @Test
  void everyNodeTalksToEveryOtherOverAWebSocket() {
    RunResults results =
        new BundledRun(report).run(List.of(), of("websocket/conversation"), 1, "*,*");

    assertThat(results.comparisons()).extracting(Comparison::verdict).containsOnly(Verdict.PASS);
    assertThat(passing(results)).hasSize(9);
  }

  private static Set<Comparison.Pair> passing(RunResults results) {
    return results.comparisons().stream()
        .filter(each -> each.verdict() == Verdict.PASS)
        .map(Comparison::pair)
        .collect(Collectors.toSet());
  }

  private static Filters of(String... scenarios) {
    return new Filters(List.of(scenarios), List.of(), List.of());
  }

  private static Set<String> findings(RunResults results) {
    return results.comparisons().stream()
        .flatMap(
            each ->
                Stream.of(each.baseline(), each.candidate())
                    .flatMap(side -> findings(each.scenario(), side)))
        .collect(Collectors.toSet());
  }

  private static Stream<String> findings(String scenario, Side side) {
    String name = scenario.substring(scenario.indexOf('/') + 1);
    return side.findings().stream()
        .map(found -> "%s %s: %s %s".formatted(name, side.stack(), found.type(), found.cause()));
  }
}
