package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.finding.Finding;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Severity;
import org.twinwire.runner.cases.Patience;
import org.twinwire.runner.run.Conditions;
import org.twinwire.runner.run.OpenRun;
import org.twinwire.runner.run.PairPattern;
import org.twinwire.runner.run.RerunWords;
import org.twinwire.runner.run.RunInputs;
import org.twinwire.runner.run.RunOpening;
import org.twinwire.runner.run.RunOptions;
import org.twinwire.runner.run.Selection;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;
import org.twinwire.runner.tier.SelfTest;

/** A listener that answers on a stream for each request, with and without ending its side. */
@SelfTest
class OpenStreamsIT {

  private static final String SCRIPT =
      """
      title: Twelve requests, each on a stream of its own
      spec: docker/README.md, Behaviours of the reference node
      stacks: [mplex, mplex-plaintext, yamux, yamux-plaintext]
      setup:
        behaviour:
          dialer: {lifecycle: per-request}
          listener: {lifecycle: per-request, answersEnd: ANSWERS_END}
      steps:
        - connect: {}
        - requests:
            times: 12
            send:
              - headers: {origin: "${i}", limit: 2}
          expect: {count: 2}
      """;

  @TempDir Path folder;

  @Test
  void areFoundOnEveryStackWhereTheListenerLeavesThemOpen() throws IOException {
    List<Finding> findings = findings("open");

    assertThat(findings)
        .hasSize(4)
        .allSatisfy(
            finding ->
                assertThat(finding.explanation()).startsWith("The listener left 12 streams open,"))
        .extracting(Finding::cause)
        .containsOnly("streams-left-open");
  }

  @Test
  void areNotFoundWhereItEndsThem() throws IOException {
    assertThat(findings("fin")).isEmpty();
  }

  private List<Finding> findings(String answersEnd) throws IOException {
    Path scenarios = Files.createDirectories(folder.resolve("scenarios/leak"));
    Files.writeString(scenarios.resolve("streams.yaml"), SCRIPT.replace("ANSWERS_END", answersEnd));
    return run(scenarios.getParent()).comparisons().stream()
        .flatMap(each -> Stream.of(each.baseline(), each.candidate()))
        .flatMap(side -> side.findings().stream())
        .toList();
  }

  private RunResults run(Path scenarios) {
    RunOptions options =
        new RunOptions(
            new RunInputs(
                scenarios, List.of(), BundledRun.CHECKOUT.nodes(), List.of(), Optional.empty()),
            new Selection(
                new Filters(List.of(), List.of(), List.of()),
                List.of(PairPattern.REFERENCE),
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
