package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.judge.Verdict;
import org.twinwire.core.known.KnownIssue;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.results.Comparison;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

@SelfTest
class SoakIT {

  /** One of each family, over every stack. */
  private static final Filters SOME =
      new Filters(
          List.of("bodies/known", "headers/walk", "lifecycle/fix-1-long-lived", "status/reconnect"),
          List.of(),
          List.of());

  @Test
  void someCorrectBehavioursHaveNotOneFindingInTenRepetitions(@TempDir Path report) {
    assertNotOneFinding(new BundledRun(report), SOME, 10);
  }

  @Test
  @Soak
  void correctBehavioursHaveNotOneFindingInFiftyRepetitions(@TempDir Path report) {
    assertNotOneFinding(new BundledRun(report), correctOnes(), 50);
  }

  private static void assertNotOneFinding(BundledRun bundled, Filters filters, int attempts) {
    RunResults results = bundled.run(Wish.PROCESS, filters, attempts);

    assertThat(results.comparisons())
        .isNotEmpty()
        .extracting(comparison -> comparison.baseline().attempts())
        .containsOnly(attempts);
    assertThat(results.comparisons().stream().filter(SoakIT::deviates).map(SoakIT::told)).isEmpty();
  }

  private static boolean deviates(Comparison comparison) {
    return comparison.verdict() != Verdict.PASS
        || !comparison.baseline().findings().isEmpty()
        || !comparison.candidate().findings().isEmpty();
  }

  private static String told(Comparison comparison) {
    return "%s, %s, eth/%d: %s, %s"
        .formatted(
            comparison.scenario(),
            comparison.candidate().stack(),
            comparison.eth(),
            comparison.verdict(),
            comparison.reason());
  }

  /**
   * Every scenario that no known issue of the reference node speaks of; but for those of peers that
   * misbehave, those that {@link FaultsIT} repeats, and those for other nodes.
   */
  private static Filters correctOnes() {
    ScenarioFolder folder = ScenarioFolder.read(BundledRun.CHECKOUT.scenarios());
    List<String> ids =
        folder.scenarios().stream()
            .filter(scenario -> !isKnownToFail(folder, scenario))
            .map(scenario -> scenario.id().replaceFirst("\\[.*", ""))
            .filter(id -> !id.matches("(hostile|buffering|blackbox|interop)/.*"))
            .distinct()
            .toList();
    return new Filters(ids, List.of(), List.of());
  }

  private static boolean isKnownToFail(ScenarioFolder folder, Scenario scenario) {
    return folder.knownIssues().entries().stream()
        .filter(KnownIssue::isAboutEveryNode)
        .anyMatch(issue -> IdGlob.of(issue.scenario()).matches(scenario.id()));
  }
}
