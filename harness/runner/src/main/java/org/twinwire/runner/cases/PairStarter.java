package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.BlackBoxDefinition;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinition;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.NodeStart;
import org.twinwire.runner.runtime.RunningNode;

/**
 * Starts pairs, both nodes at the same time, and checks what they report about themselves.
 *
 * @param logs folder for the nodes' output, one file per started node
 * @param peerStack the stack of a peer whose address does not contain it
 * @param peers running nodes, which are not started
 * @param started counts the pairs and the taps, so that no log is overwritten
 */
public record PairStarter(
    NodeRuntime runtime,
    NodeDefinitions definitions,
    ServedChain chain,
    NodeKeys keys,
    Path logs,
    String peerStack,
    Peers peers,
    AtomicInteger started) {

  /** Creates a starter for pairs without running nodes. */
  public PairStarter(
      NodeRuntime runtime,
      NodeDefinitions definitions,
      ServedChain chain,
      NodeKeys keys,
      Path logs,
      AtomicInteger started) {
    this(runtime, definitions, chain, keys, logs, "", Peers.NONE, started);
  }

  NodePair start(Pair names, HttpClient http) {
    int number = started.incrementAndGet();
    NodeNetwork network = runtime.openNetwork();
    try {
      return both(
          network,
          meeting(network, names.dialer(), Role.DIALER, number, http),
          meeting(network, names.listener(), Role.LISTENER, number, http));
    } catch (InfrastructureException e) {
      network.close();
      throw e;
    }
  }

  /** Starts a tap in the pair's network. */
  NodePair startTap(NodePair pair, HttpClient http) {
    Path log = logs.resolve("tap-%d.log".formatted(started.incrementAndGet()));
    NodeStart start = NodeStart.tap(definitions.named(NodeDefinitions.TAP), log);
    RunningNode running = pair.network().start(start);
    return pair.with(TapNode.meet(start.who(), running, http));
  }

  private CompletableFuture<PairMember> meeting(
      NodeNetwork network, String name, Role role, int number, HttpClient http) {
    return CompletableFuture.supplyAsync(
        () -> meet(network, name, role, number, http), Thread::startVirtualThread);
  }

  /** Waits for both nodes even if one fails, so that closing the network stops both. */
  private static NodePair both(
      NodeNetwork network,
      CompletableFuture<PairMember> dialer,
      CompletableFuture<PairMember> listener) {
    try {
      CompletableFuture.allOf(dialer, listener).get();
      return new NodePair(network, dialer.join(), listener.join(), Optional.empty());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof InfrastructureException known
          ? known
          : new InfrastructureException("pair: cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("pair: interrupted while starting", e);
    }
  }

  private PairMember meet(
      NodeNetwork network, String name, Role role, int number, HttpClient http) {
    return peers
        .named(name)
        .<PairMember>map(address -> running(network, name, address))
        .orElseGet(() -> started(network, definitions.named(name), role, number, http));
  }

  private BlackBox running(NodeNetwork network, String name, PeerAddress address) {
    return BlackBox.at(name, address, peerStack, network.hostSeen(address.host()), chain.grows());
  }

  private PairMember started(
      NodeNetwork network, NodeDefinition node, Role role, int number, HttpClient http) {
    Path log = logs.resolve("%s-%s-%d.log".formatted(role.word(), node.name(), number));
    NodeStart start = NodeStart.node(node, role, chain.folder(), keys.of(role), log);
    return node.blackBox()
        .map(box -> blackBox(network, start, role, box))
        .orElseGet(() -> driven(network, start, role, http));
  }

  private PairMember blackBox(
      NodeNetwork network, NodeStart start, Role role, BlackBoxDefinition box) {
    String name = start.node().name();
    return switch (role) {
      case DIALER ->
          BlackBox.dialing(
              start.who(), name, box, chain.grows(), peer -> network.start(start.dialing(peer)));
      case LISTENER ->
          BlackBox.listening(start.who(), name, box, chain.grows(), network.start(start));
    };
  }

  private PairMember driven(NodeNetwork network, NodeStart start, Role role, HttpClient http) {
    PairNode node = PairNode.meet(role, start.who(), network.start(start), http);
    chain.requireServedBy(node);
    return node;
  }
}
