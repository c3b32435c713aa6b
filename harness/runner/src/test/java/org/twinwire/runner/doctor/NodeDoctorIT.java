package org.twinwire.runner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.twinwire.runner.run.Checkout;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.ProcessRuntime;
import org.twinwire.runner.tier.SelfTest;

@SelfTest
class NodeDoctorIT {

  @TempDir Path work;

  @Test
  void findsTheReferenceNodeSound() {
    NodeDefinition refnode =
        NodeDefinitions.load(Checkout.find().orElseThrow().nodes()).named("refnode");
    try (NodeRuntime runtime = new ProcessRuntime()) {
      List<CheckResult> results =
          new NodeDoctor(runtime, refnode, refnode, work, 1).examine(note -> {}, result -> {});

      assertThat(results).hasSizeGreaterThan(70);
      assertThat(results).filteredOn(CheckResult::isBad).isEmpty();
    }
  }
}
