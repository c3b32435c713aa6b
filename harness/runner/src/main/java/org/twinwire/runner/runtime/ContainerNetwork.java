package org.twinwire.runner.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;
import org.testcontainers.containers.Network;

/** A network of the engine with the containers of one pair in it. */
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
