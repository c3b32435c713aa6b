package org.twinwire.runner.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.plan.Filters;
import org.twinwire.core.results.RunResults;
import org.twinwire.runner.runtime.RuntimeChoice.Wish;

@Tag(BundledRun.TAG)
class RuntimesAgreeIT {

  @Test
  void containersAndProcessesComeToTheSameVerdictsAndFindings(@TempDir Path report) {
    RunResults containers = run(report.resolve("containers"), Wish.AUTO);
    assumeTrue("container".equals(containers.run().runtime()), containers.run().runtimeReason());
    RunResults processes = run(report.resolve("processes"), Wish.PROCESS);

    assertThat(processes.run().runtime()).isEqualTo("process");
    assertThat(Cell.of(containers)).isNotEmpty().isEqualTo(Cell.of(processes));
  }

  private static RunResults run(Path report, Wish runtime) {
    return new BundledRun(report).run(runtime, Filters.NONE, 1);
  }
}
