package org.twinwire.runner.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Stack;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.ProcessRuntime;
import org.twinwire.runner.tier.SelfTest;

@SelfTest
class BenchIT {

  @TempDir Path work;

  @Test
  void measuresTheReferenceNodeOverEveryStack() {
    NodeDefinitions nodes = NodeDefinitions.load(Checkout.find().orElseThrow().nodes());
    Path chain = work.resolve("chain");
    ChainFolder.write(SeedChains.of(1), chain);
    try (NodeRuntime runtime = new ProcessRuntime()) {
      BenchTable table =
          new Bench(runtime, nodes, chain, work, 1)
              .measure(List.of(Pair.REFERENCE), stack -> true, new Rounds(1, 0), note -> {});

      assertThat(table.rows()).extracting(Row::stack).startsWith("none");
      assertThat(table.rows().subList(1, table.rows().size()))
          .extracting(Row::stack)
          .containsExactlyElementsOf(Stack.names());
      assertThat(table.rows())
          .allSatisfy(
              row ->
                  assertThat(row.of(Load.IN_FLIGHT).p99Micros())
                      .isGreaterThanOrEqualTo(row.of(Load.IN_FLIGHT).medianMicros()));
    }
  }
}
