package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.RunResults;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.RuntimeChoice;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;
import org.twinwire.runner.tier.ContainerEngine;
import org.twinwire.runner.tier.SelfTest;
import org.twinwire.runner.tier.Soak;

@SelfTest
@ResourceLock(ContainerEngine.LOCK)
class RuntimesAgreeIT {

  /** Some of each family: what passes, what is lost, and what is refused. */
  private static final Filters SOME =
      new Filters(
          List.of(
              "blackbox/serve",
              "bodies/known",
              "buffering/one-write",
              "buffering/slow-reader",
              "headers/by-number",
              "hostile/answer-*",
              "hostile/handshake-altered",
              "lifecycle/original-*",
              "lifecycle/fix-*",
              "status/match",
              "status/wrong-*"),
          List.of(),
          List.of());

  @BeforeAll
  static void needsAnEngine() {
    RuntimeChoice choice = RuntimeChoice.make(Wish.AUTO, BundledRun.CHECKOUT.nodes());
    try (NodeRuntime runtime = choice.runtime()) {
      assumeTrue("container".equals(runtime.word()), choice.reason());
    }
  }

  @Test
  void containersAndProcessesComeToTheSameVerdictsAndFindings(@TempDir Path report) {
    assertAgree(report, SOME);
  }

  @Test
  @Soak
  void containersAndProcessesAgreeOnEveryScenario(@TempDir Path report) {
    assertAgree(report, Filters.NONE);
  }

  private static void assertAgree(Path report, Filters filters) {
    RunResults containers = run(report.resolve("containers"), filters, Wish.CONTAINER);
    RunResults processes = run(report.resolve("processes"), filters, Wish.PROCESS);

    assertThat(containers.run().runtime()).isEqualTo("container");
    assertThat(processes.run().runtime()).isEqualTo("process");
    assertThat(Cell.of(containers)).isNotEmpty().isEqualTo(Cell.of(processes));
  }

  private static RunResults run(Path report, Filters filters, Wish runtime) {
    return new BundledRun(report).run(runtime, filters, 1);
  }
}
