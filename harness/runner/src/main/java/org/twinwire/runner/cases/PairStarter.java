package org.twinwire.runner.cases;

import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.twinwire.core.plan.Pair;
import org.twinwire.core.trace.Role;
import org.twinwire.runner.runtime.InfrastructureException;
import org.twinwire.runner.runtime.NodeDefinitions;
import org.twinwire.runner.runtime.NodeNetwork;
import org.twinwire.runner.runtime.NodeRuntime;
import org.twinwire.runner.runtime.NodeStart;
import org.twinwire.runner.runtime.RunningNode;

/**
 * Starts pairs, both nodes at a time, and checks what they say of themselves.
 *
 * @param logs folder for the nodes' output, a file for each node started
 * @param started counts the pairs, so that no log is overwritten
 */
public record PairStarter(
    NodeRuntime runtime,
    NodeDefinitions definitions,
    ServedChain chain,
    NodeKeys keys,
    Path logs,
    AtomicInteger started) {

  NodePair start(Pair names, HttpClient http) {
    int number = started.incrementAndGet();
    NodeStart dialer = nodeStart(names.dialer(), Role.DIALER, number);
    NodeStart listener = nodeStart(names.listener(), Role.LISTENER, number);
    NodeNetwork network = runtime.openNetwork();
    try {
      return both(network, meeting(network, dialer, http), meeting(network, listener, http));
    } catch (InfrastructureException e) {
      network.close();
      throw e;
    }
  }

  private CompletableFuture<PairNode> meeting(
      NodeNetwork network, NodeStart start, HttpClient http) {
    return CompletableFuture.supplyAsync(
        () -> meet(network, start, http), Thread::startVirtualThread);
  }

  /** Waits for both even if one fails, so that closing the network ends both. */
  private static NodePair both(
      NodeNetwork network,
      CompletableFuture<PairNode> dialer,
      CompletableFuture<PairNode> listener) {
    try {
      CompletableFuture.allOf(dialer, listener).get();
      return new NodePair(network, dialer.join(), listener.join());
    } catch (ExecutionException e) {
      throw e.getCause() instanceof InfrastructureException known
          ? known
          : new InfrastructureException("pair: cannot be started", e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InfrastructureException("pair: interrupted while starting", e);
    }
  }

  private NodeStart nodeStart(String name, Role role, int number) {
    Path log = logs.resolve("%s-%s-%d.log".formatted(role.word(), name, number));
    return new NodeStart(definitions.named(name), role, chain.folder(), keys.of(role), log);
  }

  private PairNode meet(NodeNetwork network, NodeStart start, HttpClient http) {
    RunningNode running = network.start(start);
    PairNode node = PairNode.meet(start.role(), start.who(), running, http);
    chain.requireServedBy(node);
    return node;
  }
}
