package org.twinwire.runner.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Consumer;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.Network;

/** A network of the engine that contains the containers of one pair. */
final class ContainerNetwork implements NodeNetwork {

  private final Network network;
  private final RunLabel label;
  private final Consumer<ContainerNetwork> onClose;
  private final Deque<NodeContainer> nodes = new ArrayDeque<>();

  private ContainerNetwork(Network network, RunLabel label, Consumer<ContainerNetwork> onClose) {
    this.network = network;
    this.label = label;
    this.onClose = onClose;
  }

  static ContainerNetwork open(RunLabel label, Consumer<ContainerNetwork> onClose) {
    Network network =
        Network.builder().createNetworkCmdModifier(cmd -> cmd.withLabels(label.asMap())).build();
    return new ContainerNetwork(network, label, onClose);
  }

  @Override
  public RunningNode start(NodeStart start) {
    NodeContainer node = NodeContainer.prepare(start, network, label);
    add(node);
    node.awaitControl();
    return node;
  }

  /** Loopback is the container's own; this machine is at its gateway. */
  @Override
  public String hostSeen(String host) {
    return ThisMachine.isLoopback(host) ? gateway() : host;
  }

  private String gateway() {
    return DockerClientFactory.instance()
        .client()
        .inspectNetworkCmd()
        .withNetworkId(network.getId())
        .exec()
        .getIpam()
        .getConfig()
        .stream()
        .flatMap(config -> Optional.ofNullable(config.getGateway()).stream())
        .findFirst()
        .orElseThrow(
            () ->
                new InfrastructureException(
                    "container network: no gateway (expected: one, to reach this machine)"));
  }

  private synchronized void add(NodeContainer node) {
    nodes.push(node);
  }

  @Override
  public synchronized void close() {
    while (!nodes.isEmpty()) {
      nodes.pop().close();
    }
    network.close();
    onClose.accept(this);
  }
}
