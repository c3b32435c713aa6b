package org.twinwire.runner.runtime;

import com.github.dockerjava.api.DockerClient;
import com.github.dockerjava.api.exception.DockerException;
import com.github.dockerjava.api.model.Container;
import com.github.dockerjava.api.model.Network;
import java.util.List;
import java.util.Map;

/** Removes the containers and networks of runs that were killed before they could. */
final class Leftovers {

  private Leftovers() {}

  static void removeOfDeadRuns(DockerClient engine, RunLabel self) {
    for (Container container : containers(engine)) {
      if (isDead(container.getLabels(), self)) {
        quietly(() -> engine.removeContainerCmd(container.getId()).withForce(true).exec());
      }
    }
    for (Network network : engine.listNetworksCmd().exec()) {
      if (isDead(network.getLabels(), self)) {
        quietly(() -> engine.removeNetworkCmd(network.getId()).exec());
      }
    }
  }

  private static List<Container> containers(DockerClient engine) {
    return engine
        .listContainersCmd()
        .withShowAll(true)
        .withLabelFilter(List.of(RunLabel.KEY))
        .exec();
  }

  private static boolean isDead(Map<String, String> labels, RunLabel self) {
    String value = labels == null ? "" : labels.getOrDefault(RunLabel.KEY, "");
    return RunLabel.parse(value).filter(run -> run.isDead(self)).isPresent();
  }

  /** Ignores what is already gone: another run may be removing it too. */
  private static void quietly(Runnable removal) {
    try {
      removal.run();
    } catch (DockerException alreadyGone) {
      assert alreadyGone.getHttpStatus() >= 400;
    }
  }
}
