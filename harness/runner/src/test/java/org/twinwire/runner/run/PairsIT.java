package org.twinwire.runner.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.runtime.OwnNode;
import org.twinwire.runner.runtime.RuntimeChoice;
import org.twinwire.runner.tier.SelfTest;

/** All pairs of the reference node and one that is brought along, as processes. */
@SelfTest
class PairsIT {

  private static final Checkout CHECKOUT = Checkout.find().orElseThrow();

  @TempDir Path folder;

  @Test
  void playsEveryPairAndTellsWhatThisMachineCannotRun() throws IOException {
    RunResults results = run(own("[java]"), own("[java, no-such-tool]"));

    assertThat(results.comparisons())
        .extracting(c -> c.pair().dialer() + " " + c.pair().listener(), Comparison::verdict)
        .containsExactlyInAnyOrder(
            tuple("refnode refnode", Verdict.PASS),
            tuple("refnode one", Verdict.PASS),
            tuple("refnode one@2", Verdict.PASS),
            tuple("refnode two", Verdict.UNSUPPORTED),
            tuple("refnode two@2", Verdict.UNSUPPORTED));
    assertThat(results.run().versions())
        .containsKeys("refnode", "one", "one@2")
        .doesNotContainKey("two");
    assertThat(results.comparisons())
        .filteredOn(c -> c.verdict() == Verdict.UNSUPPORTED)
        .extracting(Comparison::reason)
        .allMatch(reason -> reason.contains("no-such-tool not installed"));
  }

  /** The reference node, copied from where the build has put it, in two releases. */
  private Path own(String tools) throws IOException {
    Path own = Files.createTempDirectory(folder, "own");
    Files.writeString(
        own.resolve("node.yaml"),
        """
        name: any
        image: twinwire/any
        base: none
        releases: ["1", "2"]
        tools: %s
        build: [cp, "%s", "target-${release}.jar"]
        command: [java, -jar, "target-${release}.jar"]
        artifact: target-${release}.jar
        """
            .formatted(tools, CHECKOUT.nodes().resolve("refnode/target/refnode.jar")));
    return own;
  }

  private RunResults run(Path one, Path two) {
    RunOptions options =
        new RunOptions(
            new RunInputs(
                CHECKOUT.scenarios(),
                List.of(),
                CHECKOUT.nodes(),
                List.of(new OwnNode("one", one.toString()), new OwnNode("two", two.toString())),
                Optional.empty()),
            new Selection(
                new Filters(List.of("status/match"), List.of("mplex"), List.of(68)),
                List.of(
                    PairPattern.parse("refnode,refnode"),
                    PairPattern.parse("refnode,one@*"),
                    PairPattern.parse("refnode,two@*")),
                Optional.of(1)),
            new Conditions(
                RuntimeChoice.Wish.PROCESS,
                RunOptions.DEFAULT_SEED,
                Patience.EARLY,
                Severity.VIOLATION),
            folder.resolve("report"),
            new RerunWords("harness/twinwire", List.of()));
    try (OpenRun open = RunOpening.open(options, new Silent())) {
      open.executeAll();
      return open.run().results();
    }
  }

  private static final class Silent implements RunListener {
    @Override
    public void note(String line) {}

    @Override
    public void judged(int done, int total, Comparison comparison, Duration elapsed) {}
  }
}
