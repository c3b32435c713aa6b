package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.plan.IdGlob;
import org.twinwire.core.results.RunResults;
import org.twinwire.core.results.Verdict;
import org.twinwire.core.scenario.Scenario;
import org.twinwire.runner.run.ScenarioFolder;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;

@Tag(BundledRun.TAG)
class SoakIT {

  private static final int ATTEMPTS = 50;

  @Test
  void correctBehavioursHaveNotOneFindingInFiftyRepetitions(@TempDir Path report) {
    RunResults results = new BundledRun(report).run(Wish.PROCESS, correctOnes(), ATTEMPTS);

    assertThat(results.comparisons())
        .isNotEmpty()
        .allSatisfy(
            comparison -> {
              assertThat(comparison.verdict()).isEqualTo(Verdict.PASS);
              assertThat(comparison.baseline().attempts()).isEqualTo(ATTEMPTS);
              assertThat(comparison.baseline().findings()).isEmpty();
              assertThat(comparison.candidate().findings()).isEmpty();
            });
  }

  /** Every scenario that no known issue speaks of. */
  private static Filters correctOnes() {
    ScenarioFolder folder = ScenarioFolder.read(BundledRun.CHECKOUT.scenarios());
    List<String> ids =
        folder.scenarios().stream()
            .filter(scenario -> !isKnownToFail(folder, scenario))
            .map(scenario -> scenario.id().replaceFirst("\\[.*", ""))
            .distinct()
            .toList();
    return new Filters(ids, List.of(), List.of());
  }

  private static boolean isKnownToFail(ScenarioFolder folder, Scenario scenario) {
    return folder.knownIssues().entries().stream()
        .anyMatch(issue -> IdGlob.of(issue.scenario()).matches(scenario.id()));
  }
}
