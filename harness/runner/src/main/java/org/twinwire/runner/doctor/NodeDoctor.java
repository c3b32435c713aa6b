package org.twinwire.runner.doctor;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.twinwire.core.chain.Chain;
import org.twinwire.core.chain.ChainFolder;
import org.twinwire.core.chain.SeedChains;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.cases.NodeKeys;
import org.twinwire.runner.control.ControlClient;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.NodeStart;

/**
 * Starts a node beside the reference node and examines it.
 *
 * @param reference the node it talks to; may be the same
 * @param work folder for the chain and the logs
 */
public record NodeDoctor(
    NodeRuntime runtime, NodeDefinition node, NodeDefinition reference, Path work, long seed) {

  /**
   * Examines the node.
   *
   * @param notes takes a line for each long operation before the first check
   * @param each takes every result as soon as it is known
   * @throws InfrastructureException if a node cannot be started
   */
  public List<CheckResult> examine(Consumer<String> notes, Consumer<CheckResult> each) {
    prepare(node, notes);
    if (!reference.equals(node)) {
      prepare(reference, notes);
    }
    Chain chain = SeedChains.of(seed);
    ChainFolder.write(chain, work.resolve("chain"));
    HttpClient http = ControlClient.sharedHttp();
    try (NodeNetwork network = runtime.openNetwork()) {
      ExaminedNode patient = start(network, node, Role.DIALER, http);
      ExaminedNode peer = start(network, reference, Role.LISTENER, http);
      return new Examination(patient, peer, chain, each).examine();
    } finally {
      http.shutdownNow();
    }
  }

  private void prepare(NodeDefinition one, Consumer<String> notes) {
    runtime
        .prepare(one, work, notes)
        .ifPresent(
            reason -> {
              throw new InfrastructureException(reason);
            });
  }

  private ExaminedNode start(NodeNetwork network, NodeDefinition one, Role place, HttpClient http) {
    Path log = work.resolve("%s-%s.log".formatted(place.word(), one.name()));
    String key = new NodeKeys(seed).of(place);
    NodeStart start = NodeStart.node(one, place, work.resolve("chain"), key, log);
    return ExaminedNode.of(one.name(), network.start(start), http);
  }
}
